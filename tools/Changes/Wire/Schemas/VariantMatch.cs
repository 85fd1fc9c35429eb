using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// Which variant of the new version is which of the old one: the same reference; then the same words; then the same title;
/// then the same constant members; then the same type, the only such one on either side; and at last the only ones left.
/// </summary>
/// <param name="Pairs">The variants of both versions.</param>
/// <param name="Removed">The variants that only the old version has.</param>
/// <param name="Added">The variants that only the new version has.</param>
internal sealed record VariantMatch(
    ImmutableArray<(Schema Old, Schema New)> Pairs,
    ImmutableArray<Schema> Removed,
    ImmutableArray<Schema> Added
)
{
    private static readonly Func<Schema, string?>[] Identities =
    [
        variant => variant.Reference?.Split('/')[^1],
        variant => $"{Structure.DigestOf(SchemaReference.Follow(variant).Node):x16}",
        variant => SchemaReference.Follow(variant).Title,
        Constants,
        variant => SchemaReference.Follow(variant).Types.ToString(),
        _ => "the only one that is left",
    ];

    /// <summary>Matches variants.</summary>
    public static VariantMatch Of(IEnumerable<Schema> old, IEnumerable<Schema> @new)
    {
        var removed = old.ToList();
        var added = @new.ToList();
        var pairs = ImmutableArray.CreateBuilder<(Schema, Schema)>();
        foreach (var identity in Identities)
        {
            foreach (var (key, left) in Unique(removed, identity))
            {
                if (Unique(added, identity).TryGetValue(key, out var right))
                {
                    pairs.Add((left, right));
                    removed.Remove(left);
                    added.Remove(right);
                }
            }
        }

        return new(pairs.ToImmutable(), [.. removed], [.. added]);
    }

    /// <summary>Whether no value can meet two of the variants: their types differ, or the constants of a member that both require.</summary>
    public static bool AreDisjoint(ImmutableArray<Schema> variants) =>
        variants.Index().All(left => variants.Skip(left.Index + 1).All(right => AreDisjoint(left.Item, right)));

    private static bool AreDisjoint(Schema one, Schema other)
    {
        var (left, right) = (SchemaReference.Follow(one), SchemaReference.Follow(other));
        return (MergedSchema.TypesIn(left) & MergedSchema.TypesIn(right)) == 0
            || left.Required.Intersect(right.Required, StringComparer.Ordinal)
                .Any(name =>
                    ConstantOf(left, name) is { } mine && ConstantOf(right, name) is { } yours && mine != yours
                );
    }

    private static string? ConstantOf(Schema schema, string name) =>
        schema
            .Properties.Where(property => property.Key == name)
            .Select(property => property.Value.Const ?? (property.Value.Enum is [var only] ? only : null))
            .OfType<OpenApi.Documents.Nodes.Node>()
            .Select(Values.Quoted)
            .FirstOrDefault();

    /// <summary>The members that have one value only, by which variants are often told apart.</summary>
    private static string? Constants(Schema variant)
    {
        var constants = SchemaReference
            .Follow(variant)
            .Properties.Select(property =>
                (property.Key, Only: property.Value.Const ?? (property.Value.Enum is [var only] ? only : null))
            )
            .Where(property => property.Only is not null)
            .Select(property => $"{property.Key}={Values.Quoted(property.Only!)}")
            .Order(StringComparer.Ordinal)
            .ToList();
        return constants.Count == 0 ? null : string.Join('&', constants);
    }

    private static Dictionary<string, Schema> Unique(List<Schema> variants, Func<Schema, string?> identity) =>
        variants
            .Select(variant => (Identity: identity(variant), variant))
            .Where(entry => entry.Identity is not null)
            .GroupBy(entry => entry.Identity!, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().variant, StringComparer.Ordinal);
}
