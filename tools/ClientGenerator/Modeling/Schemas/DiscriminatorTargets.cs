using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Where the values of a discriminator's mapping lead.</summary>
internal static class DiscriminatorTargets
{
    /// <summary>
    /// The schemas of a mapping. A value may be a reference or, as OpenAPI allows, the bare key of a component; a value that
    /// leads nowhere is left out.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, Schema>> Of(Schema schema)
    {
        foreach (var entry in schema.DiscriminatorMapping.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry.Value.AsString is { } text && schema.Document.ResolveMapping(schema.Node, text) is { } target)
            {
                yield return new KeyValuePair<string, Schema>(
                    entry.Name,
                    new Schema(schema.Document, schema.Document.Follow(target))
                );
            }
        }
    }
}
