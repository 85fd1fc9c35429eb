using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenApi.Layout.Tests;

/// <summary>Inside a project the folders form a line too: a folder sees only those below it.</summary>
public sealed partial class FolderArrowsTests(ITestOutputHelper output)
{
    /// <summary>Circles that are still to be untied; one that is gone must leave the list.</summary>
    private static readonly Dictionary<string, string[]> Tied = new(StringComparer.Ordinal)
    {
        ["tools/Benchmarks"] = [".: ., Reporting, Subjects"],
        ["tools/Changes"] =
        [
            ".: ., CSharp, Wire",
            "CSharp: ., Rules",
            "Reports: ., Sarif",
            "Wire: ., Bodies, Parameters, Paths, Responses, Schemas, Servers, Unchanged, Webhooks",
            "Wire.Schemas: ., Keywords",
        ],
        ["tools/Cli"] = [".: ., Commands, Comparison, Documents, Generation, Linting, Reporting"],
        ["tools/ClientGenerator"] =
        [
            ".: ., Emission, Modeling",
            "Modeling: ., Drafts, Freezing, Naming, Operations, Paths, Schemas",
        ],
        ["tools/Contract"] =
        [
            ".: ., Answering, Description, Exchange, Hosting, Routing, Validation",
            "Validation: ., Bodies, Parameters",
        ],
        ["tools/Documents"] =
        [
            ".: ., Overlays, References, Structure, Swagger, Syntax, Views",
            "Syntax: ., Json, Yaml",
        ],
        ["tools/Fuzz"] = [".: ., Checking, Mutation"],
        ["tools/Lint"] = [".: ., Configuration, Rules"],
        ["tools/Tour"] = [".: ., Stops"],
    };

    public static TheoryData<string> Projects => [.. HandMade()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_form_no_circle(string folder)
    {
        var project = XDocument.Load(ProjectFile(folder));
        var root = project.Descendants("RootNamespace").Single().Value;
        var name = project.Descendants("AssemblyName").SingleOrDefault()?.Value;
        var file = Path.GetFileNameWithoutExtension(ProjectFile(folder));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var assembly = Path.Combine(Repository.Folder, "artifacts", "bin", file, configuration, $"{name ?? file}.dll");

        var circles = new FolderGraph(assembly, root).Circles().ToList();

        circles.ForEach(circle => output.WriteLine($"{circle.Circle}\n{circle.Arrows}"));
        circles.Select(circle => circle.Circle).Should().BeEquivalentTo(Tied.GetValueOrDefault(folder, []));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_namespace_is_named_like_its_folder(string folder)
    {
        var root = XDocument.Load(ProjectFile(folder)).Descendants("RootNamespace").Single().Value;
        var home = Path.GetDirectoryName(ProjectFile(folder))!;
        var wrong =
            from file in Directory.GetFiles(home, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(home, Path.GetDirectoryName(file)!)
            let expected = path == "." ? root : $"{root}.{path.Replace(Path.DirectorySeparatorChar, '.')}"
            let stated = Namespace().Match(File.ReadAllText(file))
            where stated.Success && stated.Groups["name"].Value != expected
            select $"{Path.GetRelativePath(home, file)} is in {stated.Groups["name"].Value}";

        wrong.Should().BeEmpty();
    }

    private static IEnumerable<string> HandMade() =>
        new[] { "src/Extensions", "tools" }
            .SelectMany(parent => Directory.GetDirectories(Path.Combine(Repository.Folder, parent)))
            .Where(home => Directory.GetFiles(home, "*.csproj").Length > 0)
            .Select(home => Path.GetRelativePath(Repository.Folder, home).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string ProjectFile(string folder) =>
        Directory.GetFiles(Path.Combine(Repository.Folder, folder), "*.csproj").Single();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
