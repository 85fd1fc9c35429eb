using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>What a document says to readers, as data.</summary>
internal static class Texts
{
    /// <summary>The description, or else a sentence of our own.</summary>
    public static Documentation Or(string? description, string otherwise) =>
        new(string.IsNullOrWhiteSpace(description) ? otherwise : description);

    /// <summary>The description, or else a sentence of our own, which is only made where it is needed.</summary>
    public static Documentation Or<T>(string? description, T subject, Func<T, string> otherwise) =>
        new(string.IsNullOrWhiteSpace(description) ? otherwise(subject) : description);

    /// <summary>Whether a schema should no longer be used.</summary>
    public static Deprecation? DeprecationOf(Schema schema) => DeprecationOf(schema.Node, schema.IsDeprecated);

    /// <summary>The deprecation that a node states, with the details of <c>x-ms-deprecation</c> where it has them.</summary>
    public static Deprecation? DeprecationOf(Node node, bool isDeprecated)
    {
        if (node["x-ms-deprecation"] is not { } details)
        {
            return isDeprecated ? new Deprecation("") : null;
        }

        string?[] parts =
        [
            details["description"]?.AsString,
            details["version"]?.AsString is { } version ? "as of " + version : null,
            details["date"]?.AsString is { } date ? "on " + date : null,
            details["removalDate"]?.AsString is { } removal ? "and will be removed " + removal : null,
        ];
        return new Deprecation(string.Join(" ", parts.OfType<string>()));
    }
}
