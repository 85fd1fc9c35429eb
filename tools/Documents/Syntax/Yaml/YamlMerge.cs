using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Syntax.Yaml;

/// <summary>Merge keys (<c>&lt;&lt;</c>, YAML's "merge" type): members of other objects that an object takes over.</summary>
internal static class YamlMerge
{
    /// <summary>The name of a merge key when it is not quoted.</summary>
    public const string Key = "<<";

    /// <summary>The objects that the value of a merge key names, in order; null when it names something else.</summary>
    public static ObjectNode[]? SourcesOf(Node value) =>
        value switch
        {
            ObjectNode one => [one],
            ArrayNode several when several.Items.All(item => item is ObjectNode) =>
            [
                .. several.Items.Cast<ObjectNode>(),
            ],
            _ => null,
        };

    /// <summary>
    /// The object's own members, then those of <paramref name="sources"/> whose names it does not have yet; an earlier source wins.
    /// </summary>
    public static Member[] Merge(Member[] own, IReadOnlyList<ObjectNode> sources)
    {
        var names = new HashSet<string>(own.Select(member => member.Name), StringComparer.Ordinal);
        return [.. own, .. sources.SelectMany(source => source.Members).Where(member => names.Add(member.Name))];
    }
}
