using OpenApi.Tests.Packaging;

namespace OpenApi.Contract.WireMock.Tests.Packaging;

/// <summary>The library and all of ours that it needs, packed.</summary>
public sealed class ContractFeed()
    : PackageFeed("tools/Documents", "tools/Schemas", "tools/Contract", "tools/Contract.WireMock");

/// <summary>The packed library, as someone meets it who has a WireMock.Net test project and has never seen this repository.</summary>
public sealed class PackageTests(ContractFeed feed) : IClassFixture<ContractFeed>
{
    private const string Petstore = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths:
          /pets/{name}:
            get:
              operationId: getPet
              parameters:
                - { name: name, in: path, required: true, schema: { type: string, maxLength: 5 } }
              responses:
                "200":
                  description: ok
                  content: { application/json: { example: { name: Rex } } }
        """;

    private const string Tests = """
        public class PetTests
        {
            private static CancellationToken Cancel => TestContext.Current.CancellationToken;

            [Fact]
            public async Task A_pet_is_shown()
            {
                using var server = WireMockServer.Start();
                var stub = server.Serve("petstore.yaml");
                using var app = new HttpClient();

                Assert.Equal("{\"name\":\"Rex\"}", await app.GetStringAsync(server.Url + "/pets/rex", Cancel));

                stub.Journal.ThrowIfViolated();
            }

            [Fact]
            public async Task A_wrong_call_is_found()
            {
                using var server = WireMockServer.Start();
                var stub = server.Serve("petstore.yaml");
                using var app = new HttpClient();

                await app.GetAsync(server.Url + "/pets/methuselah", Cancel);

                stub.Journal.ThrowIfViolated();
            }
        }
        """;

    [Fact]
    public async Task A_test_project_gets_the_library_from_the_package_and_one_line_serves_its_document()
    {
        var project = feed.NewProject("pets");
        await File.WriteAllTextAsync(Path.Combine(project, "petstore.yaml"), Petstore);
        await File.WriteAllTextAsync(Path.Combine(project, "PetTests.cs"), Tests);
        await File.WriteAllTextAsync(
            Path.Combine(project, "Pets.Tests.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OpenApi.Contract.WireMock" Version="{feed.Version}" />
                <PackageReference Include="xunit.v3" Version="{typeof(FactAttribute).Assembly.GetName().Version!.ToString(
                3
            )}" />
                <Using Include="Xunit" />
                <Using Include="OpenApi.Contract.WireMock" />
                <Using Include="WireMock.Server" />
                <None Update="petstore.yaml" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """
        );

        var build = await Shell.RunAsync(project, "dotnet", "build", "-v:m");
        var run = () => Shell.RunAsync(project, "dotnet", "run", "--no-build");

        build.Should().Contain("0 Warning(s)");
        var failure = (await run.Should().ThrowAsync<InvalidOperationException>()).Which.Message;
        failure.Should().Contain("Total: 2").And.Contain("Failed: 1");
        failure
            .Should()
            .MatchRegex(
                """path 'name': maxLength: expected at most 5 characters, got 10 characters \[petstore\.yaml\(8,\d+\)\]"""
            );
    }
}
