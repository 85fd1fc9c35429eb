using System.Collections.Immutable;
using OpenApi.Changes.Wire.Schemas.Keywords;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// A value that meets two variants of <c>oneOf</c> is refused. A variant that comes may so take values away from those that stay, and
/// one that goes may give them back.
/// </summary>
/// <param name="effects">Tells which of two schemas allows more.</param>
internal sealed class VariantOverlap(SchemaEffects effects)
{
    /// <summary>Whether a variant certainly shares values with one of those that stay.</summary>
    /// <param name="group">The variants that the variant is one of.</param>
    /// <param name="variant">The variant that came or went.</param>
    /// <param name="staying">The others.</param>
    public bool Is(VariantGroup group, Schema variant, ImmutableArray<Schema> staying) =>
        group.Keyword is "oneOf" && group.Owner["discriminator"] is null && staying.Any(other => Meet(variant, other));

    /// <summary>Whether some value meets both: one lies inside the other, or a listed value of one meets the other.</summary>
    private bool Meet(Schema one, Schema other) =>
        !VariantMatch.AreDisjoint([one, other])
        && (IsWithin(one, other) || IsWithin(other, one) || ShareListed(one, other) || ShareListed(other, one));

    private bool IsWithin(Schema narrow, Schema wide) =>
        effects.Of(narrow, wide) is SchemaEffect.None or SchemaEffect.Wider;

    private static bool ShareListed(Schema listing, Schema other)
    {
        var (left, right) = (Merged(listing), Merged(other));
        return left.Values is { } values
            && right.Groups.IsEmpty
            && values.Any(value =>
                right.Values is { } others
                    ? others.Any(one => one.Text == value.Text)
                    : (value.Type & right.Types) == value.Type && ListedFit.Meets([value], right)
            );
    }

    private static MergedSchema Merged(Schema schema) => MergedSchema.Of(SchemaSide.Of(schema, schema.Node).Resolved());
}
