using OpenApi.Changes.Wire.Paths;

namespace OpenApi.Changes.Wire;

/// <summary>The table of all kinds of changes on the wire.</summary>
public static class WireRules
{
    private static readonly Dictionary<string, ChangeRule> ById = ListAll()
        .ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rules in the order of the documentation.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } = [.. ListAll()];

    /// <summary>The rule of that id, or null.</summary>
    public static ChangeRule? Find(string id) => ById.GetValueOrDefault(id);

    private static IEnumerable<ChangeRule> ListAll() => [.. OperationRules.All];
}
