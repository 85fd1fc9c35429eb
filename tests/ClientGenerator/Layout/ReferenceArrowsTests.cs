using System.Xml.Linq;

namespace OpenApi.ClientGenerator.Tests.Layout;

/// <summary>References between projects point one way, as the README says.</summary>
public sealed class ReferenceArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["tools/ClientGenerator"] = [],
        ["tools/SourceGenerator"] = ["tools/ClientGenerator"],
        ["src/Generated/AiToEarn"] = ["tools/SourceGenerator"],
        ["src/Generated/TimPush"] = ["tools/SourceGenerator"],
        ["src/Generated/TikTok"] = ["tools/SourceGenerator"],
        ["src/Extensions/Runtime"] = [],
        ["src/Extensions/Postgres"] = ["src/Extensions/Runtime"],
        ["src/Extensions/AiToEarn"] = ["src/Generated/AiToEarn", "src/Extensions/Runtime"],
        ["src/Extensions/TimPush"] = ["src/Generated/TimPush", "src/Extensions/Runtime"],
        ["src/Extensions/TikTok"] = ["src/Generated/TikTok", "src/Extensions/Runtime"],
        ["tools/Contract"] = ["tools/ClientGenerator"],
        ["tools/Changes"] = ["tools/ClientGenerator"],
        ["tools/Conformance"] = ["tools/ClientGenerator"],
        ["tools/Lint"] = ["tools/ClientGenerator", "tools/Contract"],
        ["tools/Cli"] = ["tools/ClientGenerator", "tools/Contract", "tools/Changes", "tools/Lint"],
        ["tools/Benchmarks"] =
        [
            "tools/ClientGenerator",
            "tools/SourceGenerator",
            "tools/Cli",
            "tools/Contract",
            "src/Generated/AiToEarn",
        ],
        ["tools/Fuzz"] = ["tools/ClientGenerator"],
        ["tools/Tour"] =
        [
            "tools/Contract",
            "src/Extensions/AiToEarn",
            "src/Extensions/TimPush",
            "src/Extensions/TikTok",
        ],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_below_it(string folder)
    {
        var found = References(folder).ToList();

        found.Except(Allowed[folder]).Should().BeEmpty($"{folder} must not reference it");
    }

    [Fact]
    public void The_core_takes_nothing_but_parsers_from_outside() =>
        Packages("tools/ClientGenerator")
            .Should()
            .BeSubsetOf(["YamlDotNet", "System.Text.Json", "System.Collections.Immutable", "PolySharp"]);

    [Fact]
    public void Only_the_core_reads_documents() =>
        Directory
            .GetFiles(Repository.Folder, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Folder, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder =>
                folder.StartsWith("src/", StringComparison.Ordinal)
                || folder.StartsWith("tools/", StringComparison.Ordinal)
            )
            .Where(folder => folder is not ("tools/ClientGenerator" or "tools/Benchmarks"))
            .SelectMany(Packages)
            .Should()
            .NotContain(["YamlDotNet", "Microsoft.OpenApi"]);

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
