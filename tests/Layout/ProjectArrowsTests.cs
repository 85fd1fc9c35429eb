using System.Xml.Linq;

namespace OpenApi.Layout.Tests;

/// <summary>References between projects point one way, as docs/architecture.md says.</summary>
public sealed class ProjectArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["tools/Documents"] = [],
        ["tools/Schemas"] = ["tools/Documents"],
        ["tools/ClientGenerator"] = ["tools/Documents"],
        ["tools/SourceGenerator"] = ["tools/ClientGenerator"],
        ["tools/Contract"] = ["tools/Schemas"],
        ["tools/Contract.Suites"] = ["tools/Contract"],
        ["tools/Contract.WireMock"] = ["tools/Contract"],
        ["tools/Changes"] = ["tools/ClientGenerator", "tools/Schemas"],
        ["tools/Lint"] = ["tools/ClientGenerator", "tools/Schemas"],
        ["tools/Conformance"] = ["tools/ClientGenerator", "tools/Changes"],
        ["tools/Fuzz"] = ["tools/ClientGenerator"],
        ["tools/Cli"] = ["tools/ClientGenerator", "tools/Contract", "tools/Changes", "tools/Lint"],
        ["tools/Benchmarks"] =
        [
            "tools/ClientGenerator",
            "tools/SourceGenerator",
            "tools/Cli",
            "tools/Contract.Suites",
            "tools/Contract.WireMock",
            "src/Generated/AiToEarn",
        ],
        ["tools/Tour"] =
        [
            "tools/Contract",
            "src/Extensions/AiToEarn",
            "src/Extensions/TimPush",
            "src/Extensions/TikTok",
        ],
        ["src/Generated/AiToEarn"] = ["tools/SourceGenerator"],
        ["src/Generated/TimPush"] = ["tools/SourceGenerator"],
        ["src/Generated/TikTok"] = ["tools/SourceGenerator"],
        ["src/Extensions/Serialization"] = [],
        ["src/Extensions/Runtime"] = ["src/Extensions/Serialization"],
        ["src/Extensions/Postgres"] = ["src/Extensions/Runtime"],
        ["src/Extensions/AiToEarn"] = ["src/Generated/AiToEarn", "src/Extensions/Runtime"],
        ["src/Extensions/TimPush"] = ["src/Generated/TimPush", "src/Extensions/Runtime"],
        ["src/Extensions/TikTok"] = ["src/Generated/TikTok", "src/Extensions/Runtime"],
    };

    public static TheoryData<string> Projects => [.. ProductProjects()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_below_it(string folder)
    {
        Allowed.Should().ContainKey(folder, "every project has its place in the list");

        References(folder).Except(Allowed[folder]).Should().BeEmpty($"{folder} must not reference it");
    }

    [Fact]
    public void The_list_names_no_project_that_is_gone() => ProductProjects().Should().Contain(Allowed.Keys);

    [Fact]
    public void What_reads_documents_takes_nothing_but_parsers_from_outside() =>
        Packages("tools/Documents").Should().BeSubsetOf(["YamlDotNet", "System.Collections.Immutable", "PolySharp"]);

    [Fact]
    public void Nothing_else_reads_documents() =>
        ProductProjects()
            .Where(folder => folder is not ("tools/Documents" or "tools/Benchmarks"))
            .SelectMany(Packages)
            .Should()
            .NotContain(["YamlDotNet", "Microsoft.OpenApi"]);

    private static IEnumerable<string> ProductProjects() =>
        new[] { "src", "tools" }
            .SelectMany(root =>
                Directory.GetFiles(Path.Combine(Repository.Folder, root), "*.csproj", SearchOption.AllDirectories)
            )
            .Select(file => Path.GetRelativePath(Repository.Folder, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string folder) =>
        Project(folder)
            .Descendants("ProjectReference")
            .Select(reference => Path.Combine(Repository.Folder, folder, reference.Attribute("Include")!.Value))
            .Select(path =>
                Path.GetRelativePath(Repository.Folder, Path.GetDirectoryName(Path.GetFullPath(path))!)
                    .Replace('\\', '/')
            );

    private static IEnumerable<string> Packages(string folder) =>
        Project(folder).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);

    private static XDocument Project(string folder) =>
        XDocument.Load(Directory.GetFiles(Path.Combine(Repository.Folder, folder), "*.csproj").Single());
}
