using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Lint.Subject;

/// <summary>Finds all properties that an object has through references and <c>allOf</c>.</summary>
internal static class ObjectProperties
{
    /// <summary>The properties by name; the outermost declaration of a name counts.</summary>
    public static IReadOnlyDictionary<string, Schema> Of(Schema schema)
    {
        var found = new Dictionary<string, Schema>(StringComparer.Ordinal);
        Collect(schema, found, []);
        return found;
    }

    private static void Collect(Schema schema, Dictionary<string, Schema> found, HashSet<Node> seen)
    {
        var target = schema.Target;
        if (!seen.Add(target.Node))
        {
            return;
        }

        foreach (var property in schema.Properties.Concat(target.Properties))
        {
            found.TryAdd(property.Key, property.Value);
        }

        foreach (var part in target.AllOf)
        {
            Collect(part, found, seen);
        }
    }
}
