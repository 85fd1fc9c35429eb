using System.Text.RegularExpressions;
using OpenApi.Tests.Packaging;

namespace OpenApi.SourceGenerator.Tests.Packaging;

/// <summary>The generator and the tool, packed.</summary>
public sealed class GeneratorFeed() : PackageFeed("tools/SourceGenerator", "tools/Cli");

/// <summary>The packed generator and the packed tool, as someone meets them who has never seen this repository.</summary>
public sealed partial class PackageTests(GeneratorFeed feed) : IClassFixture<GeneratorFeed>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /pets:
            get:
              parameters:
                - { name: limit, in: query, schema: { type: integer, format: int32 } }
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
                      example: [{ name: Rex, age: 4294967296 }]
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
                age: { type: integer, example: 4294967296 }
        """;

    private const string Weather = """
        { "openapi": "3.0.3", "info": { "title": "Weather", "version": "1" },
          "paths": { "/now": { "get": { "responses": { "200": { "description": "ok",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Now" }, "example": { "degrees": 21.5 } } } } } } } },
          "components": { "schemas": { "Now": { "type": "object", "properties": { "degrees": { "type": "number", "format": "double" } } } } } }
        """;

    private const string Program = """
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = args[0] };
        var pets = await new MyShop.ShopClient(adapter).Pets.GetAsync(request => request.QueryParameters.Limit = 5);
        var now = await new MyWeather.WeatherClient(adapter).Now.GetAsync();
        Console.WriteLine($"{pets![0].Name} is {pets[0].Age} and it is {now!.Degrees?.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        """;

    [Fact]
    public async Task A_new_project_gets_clients_from_the_package_and_calls_a_stub_of_the_tool()
    {
        var project = feed.NewProject("first");
        WriteProject(project);
        await Shell.RunAsync(
            project,
            "dotnet",
            "tool",
            "install",
            "openapi-client",
            "--tool-path",
            "tools",
            "--version",
            feed.Version
        );
        var tool = Path.Combine(project, "tools", "openapi-client");

        var build = await Shell.RunAsync(project, "dotnet", "build", "-v:m");

        build.Should().Contain("0 Warning(s)").And.NotContain("OAC");
        using var stub = Shell.Start(project, tool, "stub", "serve", "shop.yaml", "weather.json", "--port", "0");
        try
        {
            var url = Url().Match(await stub.StandardOutput.ReadLineAsync() ?? "").Value;
            var output = await Shell.RunAsync(project, "dotnet", "run", "--no-build", "--", url);
            output.Trim().Should().Be("Rex is 4294967296 and it is 21.5");
        }
        finally
        {
            stub.Kill(entireProcessTree: true);
        }

        await Shell.RunAsync(
            project,
            tool,
            "generate",
            "shop.yaml",
            "-o",
            "written",
            "-c",
            "ShopClient",
            "-n",
            "MyShop"
        );
        Files(Path.Combine(project, "written")).Should().BeEquivalentTo(Files(Emitted(project, "MyShop.ShopClient")));
    }

    [Fact]
    public async Task Severities_are_set_as_those_of_other_analyzers_are()
    {
        var project = feed.NewProject("severities");
        WriteProject(project);
        var config = Path.Combine(project, ".globalconfig");
        var build = () => Shell.RunAsync(project, "dotnet", "build", "-v:m", "--no-incremental");

        await File.WriteAllTextAsync(config, "is_global = true\ndotnet_diagnostic.OAC2001.severity = error\n");
        var failing = await build.Should().ThrowAsync<InvalidOperationException>();
        File.Delete(config);
        await File.WriteAllTextAsync(
            Path.Combine(project, ".editorconfig"),
            "[*.yaml]\nopenapi_diagnostic.OAC2001.severity = warning\n"
        );
        var raised = await build();
        var silenced = await Shell.RunAsync(
            project,
            "dotnet",
            "build",
            "-v:m",
            "--no-incremental",
            "-p:NoWarn=OAC2001"
        );

        failing.Which.Message.Should().MatchRegex(@"shop\.yaml\(\d+,\d+\): error OAC2001: ");
        raised.Should().MatchRegex(@"shop\.yaml\(\d+,\d+\): warning OAC2001: ");
        silenced.Should().NotContain("OAC2001");
    }

    [Fact]
    public async Task A_project_of_an_older_language_is_told_which_property_to_set()
    {
        var project = feed.NewProject("older");
        WriteProject(project);

        var build = () => Shell.RunAsync(project, "dotnet", "build", "-v:m", "-p:LangVersion=7.3");

        var failure = await build.Should().ThrowAsync<InvalidOperationException>();
        failure.Which.Message.Should().Contain("Set <LangVersion>9.0</LangVersion>").And.Contain("1 Error(s)");
    }

    [Fact]
    public async Task A_saved_document_is_generated_anew_while_dotnet_watch_runs()
    {
        const string Ready = "Waiting for a file to change";
        var project = feed.NewProject("watched");
        WriteProject(project);
        using var limit = new CancellationTokenSource(LongestWait);
        using var watch = Shell.Start(project, "dotnet", "watch", "--non-interactive", "build", "-v:m");
        try
        {
            var lines = Shell.LinesOf(watch);
            var first = await lines.ReadUntilAsync(Ready, limit.Token);
            await File.WriteAllTextAsync(
                Path.Combine(project, "shop.yaml"),
                Shop.Replace("name: { type: string }", "title: { type: string }", StringComparison.Ordinal),
                limit.Token
            );
            var second = await lines.ReadUntilAsync(Ready, limit.Token);

            first.Should().Contain("Build succeeded");
            second.Should().MatchRegex("error CS1061: 'Pet' does not contain a definition for 'Name'");
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    private void WriteProject(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "shop.yaml"), Shop);
        File.WriteAllText(Path.Combine(folder, "weather.json"), Weather);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
        File.WriteAllText(
            Path.Combine(folder, "Consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OpenApi.SourceGenerator" Version="{feed.Version}" />
                <OpenApiClient Include="shop.yaml" ClassName="ShopClient" Namespace="MyShop" />
                <OpenApiClient Include="weather.json" ClassName="WeatherClient" Namespace="MyWeather" />
              </ItemGroup>
            </Project>
            """
        );
    }

    private static string Emitted(string project, string client) =>
        Directory.GetDirectories(Path.Combine(project, "obj"), client, SearchOption.AllDirectories).Single();

    private static Dictionary<string, string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => File.ReadAllText(path).TrimStart('\uFEFF')
            );

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Url();
}
