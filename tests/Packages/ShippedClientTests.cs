using System.IO.Compression;
using OpenApi.Tests.Packaging;

namespace OpenApi.Packages.Tests;

/// <summary>Generated clients in projects of users, on both versions of Kiota's runtime.</summary>
public sealed class ShippedClientTests(PackedSolution feed)
{
    private const string Generator = "OpenApi.SourceGenerator";
    private const string Library = "Pets.Client.csproj";

    public static TheoryData<string> Versions => [KiotaVersions.Newest, KiotaVersions.Oldest];

    private static Readme Page { get; } =
        Readme.Parse(File.ReadAllText(Repository.PathOf("docs/shipping-a-client.md")));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_library_with_a_client_is_packed_and_consumed_without_the_generator(string kiota)
    {
        var library = feed.NewProject("library-" + kiota);
        foreach (var (path, text) in Page.Files.Where(file => file.Path != "Program.cs"))
        {
            await File.WriteAllTextAsync(
                Path.Combine(library, path),
                text.Replace($"\"{KiotaVersions.Newest}\"", Reference(kiota), StringComparison.Ordinal)
                    .Replace("0.1.0", feed.Version, StringComparison.Ordinal)
            );
        }

        var packed = await Shell.RunAsync(library, "dotnet", "pack", "--output", "packages", "-v:m");
        var consumer = new UserProject(
            feed.NewProject("consumer-" + kiota, Path.Combine(library, "packages")),
            ["net8.0", "net10.0"]
        );
        await consumer.WriteAsync(Page with { Files = [.. Page.Files.Where(file => file.Path == "Program.cs")] });
        await consumer.CommandAsync("dotnet add package Pets.Client");
        var built = await consumer.BuildAsync();

        packed.Should().NotContain("warning");
        built.Should().Contain("0 Warning(s)");
        (await consumer.RunAsync()).Should().AllBe(Page.Output);
        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(library, "packages"), "*.nupkg").Single());
        PackageMetadata
            .Of(package)
            .Descendants("dependency")
            .ToDictionary(
                dependency => dependency.Attribute("id")!.Value,
                dependency => dependency.Attribute("version")!.Value
            )
            .Should()
            .BeEquivalentTo(KiotaVersions.Packages.ToDictionary(id => id, _ => kiota));
    }

    [Fact]
    public async Task The_example_of_the_generator_also_runs_on_the_oldest_Kiota()
    {
        var readme = PackableProject.All[Generator].Readme;
        var project = new UserProject(feed.NewProject("oldest"), feed.Frameworks(Generator));
        var pins = KiotaVersions.Packages.Select(id =>
            $"""<PackageReference Include="{id}" Version="{KiotaVersions.Oldest}" NoWarn="NU1605" />"""
        );
        await project.WriteAsync(readme, $"<ItemGroup>{string.Concat(pins)}</ItemGroup>");
        await project.CommandAsync($"dotnet add package {Generator} --version {feed.Version}");

        var built = await project.BuildAsync();

        built.Should().Contain("0 Warning(s)");
        (await project.RunAsync()).Should().AllBe(readme.Output);
    }

    // The generator asks for the newest version, so whoever takes an older one says that it is meant.
    private static string Reference(string kiota) =>
        kiota == KiotaVersions.Newest ? $"\"{kiota}\"" : $"\"{kiota}\" NoWarn=\"NU1605\"";
}
