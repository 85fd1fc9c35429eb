namespace OpenApi.Conformance.Corpus;

/// <summary>A document to try.</summary>
/// <param name="Name">The path below its folder without <c>.json</c>, with slashes, such as <c>ably.net/control</c>.</param>
/// <param name="Path">The file.</param>
public sealed record CorpusDocument(string Name, string Path)
{
    /// <summary>The documents below a folder, sorted by name.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<CorpusDocument> Below(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => System.IO.Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
            .Select(file => new CorpusDocument(NameOf(folder, file), file))
            .OrderBy(document => document.Name, StringComparer.Ordinal);

    private static string NameOf(string folder, string file)
    {
        var relative = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
        return relative.EndsWith(".json", StringComparison.Ordinal) ? relative[..^".json".Length] : relative;
    }
}
