namespace OpenApi.Packages.Tests;

/// <summary>What a package says about itself, and what it holds.</summary>
public sealed class MetadataTests(PackedSolution feed)
{
    private const string Generator = "OpenApi.SourceGenerator";
    private const string Tool = "openapi-client";

    public static TheoryData<string> Packages => [.. PackableProject.All.Keys];

    public static TheoryData<string> PackagesWithSymbols => [.. PackableProject.All.Keys.Where(id => id != Generator)];

    [Fact]
    public void Every_packable_project_and_nothing_else_is_packed() =>
        Directory
            .EnumerateFiles(feed.Packages, "*.nupkg")
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo(PackableProject.All.Keys.Select(id => $"{id}.{feed.Version}.nupkg"));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_shows_what_it_is_and_under_which_terms(string id)
    {
        using var package = feed.Open(id);
        var metadata = PackageMetadata.Of(package);

        foreach (var name in new[] { "icon", "readme" })
        {
            package.GetEntry(metadata.Element(name)!.Value).Should().NotBeNull();
        }

        metadata.Element("license")!.Value.Should().Be("MIT");
        metadata.Element("tags")!.Value.Split(' ').Should().Contain("openapi").And.HaveCountGreaterThan(1);
        metadata.Element("description")!.Value.Should().EndWith(".").And.NotBe("Package Description");
    }

    [Theory]
    [MemberData(nameof(PackagesWithSymbols))]
    public void A_package_has_symbols(string id)
    {
        using var symbols = feed.Open(id, "snupkg");

        symbols.Entries.Should().Contain(entry => entry.Name.EndsWith(".pdb"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_needs_no_package_that_only_the_repository_has(string id) =>
        PackageMetadata
            .Dependencies(feed.Metadata(id))
            .Where(dependency =>
                dependency.StartsWith("OpenApi.", StringComparison.Ordinal)
                || dependency.EndsWith(".Generated", StringComparison.Ordinal)
            )
            .Should()
            .BeSubsetOf(PackableProject.All.Keys);

    [Theory]
    [InlineData("AiToEarn.Generated")]
    [InlineData("TikTok.Generated")]
    [InlineData("TimPush.Generated")]
    public void A_package_with_a_generated_client_depends_on_Kiota_and_not_on_the_generator(string id) =>
        PackageMetadata
            .Dependencies(feed.Metadata(id))
            .Should()
            .BeEquivalentTo(
                "Microsoft.Kiota.Abstractions",
                "Microsoft.Kiota.Serialization.Form",
                "Microsoft.Kiota.Serialization.Json",
                "Microsoft.Kiota.Serialization.Multipart",
                "Microsoft.Kiota.Serialization.Text"
            );

    [Fact]
    public void The_tool_comes_without_doc_comments()
    {
        using var package = feed.Open(Tool);

        package
            .Entries.Where(entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal))
            .Select(entry => entry.Name)
            .Where(name => name.EndsWith(".xml", StringComparison.Ordinal))
            .Should()
            .Equal("DotnetToolSettings.xml");
    }
}
