using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;

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
        foreach (var entry in schema.DiscriminatorMapping)
        {
            if (entry.Value.AsString is { } text && Find(schema.Document, text) is { } target)
            {
                yield return new KeyValuePair<string, Schema>(entry.Name, target);
            }
        }
    }

    private static Schema? Find(ApiDocument document, string text)
    {
        var component = document.Root["components"]?["schemas"]?[text];
        var node =
            component
            ?? (
                text.StartsWith("#", StringComparison.Ordinal)
                    ? JsonPointer.Find(document.Root, Uri.UnescapeDataString(text.Substring(1)))
                    : null
            );
        return node is null ? null : new Schema(document, document.Follow(node));
    }
}
