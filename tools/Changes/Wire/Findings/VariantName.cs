using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Findings;

/// <summary>Names a variant of <c>oneOf</c> or <c>anyOf</c> so that the order of the variants does not matter.</summary>
internal static class VariantName
{
    /// <summary>The component that it refers to, else its title, its type, or a digest of what it says.</summary>
    public static string Of(Node variant) =>
        variant["$ref"]?.AsString is { } reference ? reference.Split('/')[^1]
        : variant["title"]?.AsString is { Length: > 0 } title ? title
        : variant is ObjectNode { Members: [{ Name: "type", Value: ScalarNode type }] } ? type.Text
        : Structure.DigestOf(variant).ToString("x16", System.Globalization.CultureInfo.InvariantCulture)[..8];
}
