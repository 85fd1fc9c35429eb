using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Keywords;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// Compares a list of variants in one version with a single schema in the other: where each variant lies inside the schema, the list
/// allows no more than the schema does, whatever the two are made of.
/// </summary>
/// <param name="effects">Tells which of two schemas allows more.</param>
internal sealed class UnionFit(SchemaEffects effects)
{
    /// <summary>Compares the two, where that settles all.</summary>
    /// <param name="pair">The value.</param>
    /// <param name="findings">What follows; nothing where both allow the same.</param>
    /// <returns>Whether the variants lie inside the schema.</returns>
    public bool TryCompare(SchemaPair pair, out IEnumerable<Finding> findings)
    {
        var narrows = pair.Old.Groups.IsEmpty;
        var (list, plain) = narrows ? (pair.New, pair.Old) : (pair.Old, pair.New);
        if (
            list is not { Groups: [var group] }
            || plain is not { Groups: [], Unions: [], Side.Schemas: [var schema] }
            || !IsListAlone(list)
            || group.Owner["discriminator"] is not null
        )
        {
            findings = [];
            return false;
        }

        var within = group.Variants.Select(variant => effects.Of(variant, schema)).ToList();
        var isOneTheWhole = within.Contains(SchemaEffect.None);
        findings = isOneTheWhole ? [] : [VariantComparer.Stated(pair, group, narrows)];
        return within.TrueForAll(effect => effect is SchemaEffect.None or SchemaEffect.Wider)
            && (group.Keyword is "anyOf" || !isOneTheWhole);
    }

    /// <summary>Whether nothing else than the variants limits the value.</summary>
    private static bool IsListAlone(MergedSchema list) =>
        list.Facets.All(facet =>
            facet.Schema.Node.AsObject is { } node
            && node.Members.All(member => member.Name is "oneOf" or "anyOf" || Unlimited.IsAnnotation(member.Name))
        );
}
