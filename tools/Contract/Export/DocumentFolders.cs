using OpenApi.Contract.Description;

namespace OpenApi.Contract.Export;

/// <summary>
/// The folders that the documents of one export take: the name of the file, and where several files have it, as many of the
/// folders around them as tell them apart. The order of the documents makes no difference.
/// </summary>
internal static class DocumentFolders
{
    /// <summary>The folder of each document, unlike all others on every file system.</summary>
    /// <param name="paths">The paths of the documents, relative or absolute.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> paths)
    {
        var names = paths.Distinct(StringComparer.Ordinal).ToDictionary(path => path, path => NamesOf(path).ToList());
        return names.ToDictionary(
            document => document.Key,
            document =>
            {
                var taken = names
                    .Where(other => other.Key != document.Key)
                    .SelectMany(other => other.Value)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase);
                return document.Value.Find(name => !taken.Contains(name))
                    ?? $"{PlainNameOf(document.Key)}-{StableId.Of(document.Key).ToString("N")[..8]}";
            }
        );
    }

    /// <summary>
    /// What sets the ids of each document apart from those of others, by its path. That of a document that needs no longer name
    /// does not depend on what it stands beside.
    /// </summary>
    public static IReadOnlyDictionary<string, string> ScopesOf(ServiceContract contract) =>
        Of(contract.Operations.Select(PathOf))
            .ToDictionary(
                document => document.Key,
                document =>
                    document.Value == PlainNameOf(document.Key) ? Path.GetFileName(document.Key) : document.Value
            );

    /// <summary>The path of an operation's document.</summary>
    public static string PathOf(ContractOperation operation) => operation.Source.Document.Root.File.Path;

    /// <summary>The folder of a document that shares its name with no other.</summary>
    public static string PlainNameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static IEnumerable<string> NamesOf(string path)
    {
        var name = PlainNameOf(path);
        yield return name;
        var around = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .SkipLast(1)
            .Where(folder => folder is not ("" or "." or "..") && !folder.EndsWith(':'));
        var longer = name;
        foreach (var folder in around.Reverse())
        {
            longer = $"{folder}-{longer}";
            yield return longer;
        }

        yield return $"{longer}-{Path.GetExtension(path).TrimStart('.')}";
    }
}
