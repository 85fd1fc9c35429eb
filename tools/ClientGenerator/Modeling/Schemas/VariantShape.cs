using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>What tells a variant of a union from the others, its <c>allOf</c> parts included.</summary>
internal static class VariantShape
{
    /// <summary>All properties, each name once.</summary>
    public static IEnumerable<KeyValuePair<string, Schema>> Properties(Schema schema) =>
        Parts(schema, [])
            .SelectMany(part => part.PropertiesByName())
            .GroupBy(property => property.Key, StringComparer.Ordinal)
            .Select(group =>
                group.OrderByDescending(property => ConstantValues(property.Value.Target).Count > 0).First()
            );

    /// <summary>All required properties, sorted.</summary>
    public static IEnumerable<string> Required(Schema schema) =>
        Parts(schema, []).SelectMany(part => part.Required).Distinct().OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The values of a property that can only have one, as text; empty when it can have others.</summary>
    public static IReadOnlyList<string> ConstantValues(Schema schema)
    {
        var values = schema.Const is { } constant ? [constant] : schema.Enum ?? [];
        return values is [ScalarNode { Kind: not NodeKind.Null } single] ? [single.Text] : [];
    }

    private static IEnumerable<Schema> Parts(Schema schema, HashSet<Node> seen)
    {
        var target = schema.Target;
        return seen.Add(target.Node) ? target.AllOf.SelectMany(part => Parts(part, seen)).Prepend(target) : [];
    }
}
