using System.Xml.Linq;

namespace OpenApi.Packages.Tests;

/// <summary>A project that becomes a package: those below <c>src</c>, and those that say so.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Folder">The project's folder.</param>
internal sealed record PackableProject(string Id, string Folder)
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyDictionary<string, PackableProject> All { get; } =
        new[] { "src", "tools" }
            .SelectMany(root =>
                Directory
                    .EnumerateFiles(Repository.PathOf(root), "*.csproj", SearchOption.AllDirectories)
                    .Select(file => (Project: XDocument.Load(file), File: file, IsPackable: root == "src"))
            )
            .Where(found => found.IsPackable || Property(found.Project, "IsPackable") == "true")
            .Select(found => new PackableProject(
                Property(found.Project, "PackageId") ?? Path.GetFileNameWithoutExtension(found.File),
                Path.GetDirectoryName(found.File)!
            ))
            .ToDictionary(project => project.Id);

    /// <summary>The page that a user of the package sees first.</summary>
    public Readme Readme => Readme.Parse(File.ReadAllText(Path.Combine(Folder, "README.md")));

    private static string? Property(XDocument project, string name) =>
        project.Descendants(name).SingleOrDefault()?.Value;
}
