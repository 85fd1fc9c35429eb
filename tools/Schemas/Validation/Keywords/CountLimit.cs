using System.Globalization;
using OpenApi.Documents.Nodes;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary>The bound of a keyword that counts: <c>minLength</c>, <c>maxItems</c> and their like.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Bound">The bound.</param>
internal sealed record CountLimit(string Name, long Bound)
{
    private bool IsLower => Name.StartsWith("min", StringComparison.Ordinal);

    /// <summary>Reads the bound; bounds beyond what can be counted read as the greatest number.</summary>
    public static CountLimit? Of(Node value, string lower, string upper) =>
        value is ScalarNode { Kind: NodeKind.Number, Text: var text, Parent: { } owner }
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? new CountLimit(
                ReferenceEquals(owner[lower], value) ? lower : upper,
                (long)Math.Clamp(bound, 0, long.MaxValue)
            )
            : null;

    public bool Holds(long count) => IsLower ? count >= Bound : count <= Bound;

    public string Describe(string unit) => $"at {(IsLower ? "least" : "most")} {Bound} {unit}";
}
