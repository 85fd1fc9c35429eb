namespace OpenApi.Cli.Comparison;

/// <summary>Finds which files of two sides are versions of the same document.</summary>
internal static class VersionPairs
{
    /// <summary>
    /// Pairs files: two single documents whatever they are called; in folders those of one path, and then those whose paths
    /// differ only in the extension, for a document may have changed from JSON to YAML.
    /// </summary>
    public static IReadOnlyList<(VersionFile? Old, VersionFile? New)> Match(VersionSet old, VersionSet @new)
    {
        if (!old.IsFolder)
        {
            return [(old.Files[0], @new.Files[0])];
        }

        var partners = @new.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var pairs = new List<(VersionFile? Old, VersionFile? New)>();
        var alone = new List<VersionFile>();
        foreach (var file in old.Files)
        {
            if (partners.Remove(file.Name, out var partner))
            {
                pairs.Add((file, partner));
            }
            else
            {
                alone.Add(file);
            }
        }

        foreach (var file in alone)
        {
            var partner = partners.Values.FirstOrDefault(other => Stem(other) == Stem(file));
            partners.Remove(partner?.Name ?? "");
            pairs.Add((file, partner));
        }

        pairs.AddRange(partners.Values.Select(file => ((VersionFile?)null, (VersionFile?)file)));
        return pairs;
    }

    private static string Stem(VersionFile file) => Path.ChangeExtension(file.Name, null);
}
