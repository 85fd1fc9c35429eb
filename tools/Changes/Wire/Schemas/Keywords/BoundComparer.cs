using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Bounds of numbers, lengths and counts.</summary>
internal static class BoundComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair) =>
        pair.IsListed
            ? []
            :
            [
                .. Numbers(pair, BoundRules.Minimum),
                .. Numbers(pair, BoundRules.Maximum),
                .. Lengths(pair, BoundRules.MinLength),
                .. Lengths(pair, BoundRules.MaxLength),
                .. Counts(pair, BoundRules.MinItems, SchemaTypes.Array),
                .. Counts(pair, BoundRules.MaxItems, SchemaTypes.Array),
                .. MemberCounts(pair, BoundRules.MinProperties),
                .. MemberCounts(pair, BoundRules.MaxProperties),
            ];

    /// <summary>The finding about one bound of each version; null is no bound.</summary>
    public static IEnumerable<Finding> Between(SchemaPair pair, BoundRule rule, Bound? old, Bound? @new)
    {
        if (old is { } same && @new is { } other && same.Value == other.Value && same.IsExclusive == other.IsExclusive)
        {
            return [];
        }

        return (old, @new) switch
        {
            (null, null) => [],
            ({ } before, { } after) => [Found(rule.Moved, after.IsTighter(before, rule.IsUpper))],
            _ => [Found(rule.Stated, old is null)],
        };

        Finding Found(OpenApi.Changes.Wire.Rules.Constraint constraint, bool narrows) =>
            pair.Value(
                constraint.Rule(pair.Direction, narrows),
                rule.Keyword,
                (old?.Node, old?.Text),
                (@new?.Node, @new?.Text)
            );
    }

    private static IEnumerable<Finding> Numbers(SchemaPair pair, BoundRule rule) =>
        pair.Has(SchemaTypes.Integer | SchemaTypes.Number)
            ? Between(pair, rule, Bound.OfNumber(pair.Old, rule.IsUpper), Bound.OfNumber(pair.New, rule.IsUpper))
            : [];

    private static IEnumerable<Finding> Counts(SchemaPair pair, BoundRule rule, SchemaTypes type) =>
        pair.Has(type)
            ? Between(
                pair,
                rule,
                Bound.OfCount(pair.Old, rule.Keyword, rule.IsUpper),
                Bound.OfCount(pair.New, rule.Keyword, rule.IsUpper)
            )
            : [];

    /// <summary>Bounds of lengths; one that every text of the format keeps anyway is none.</summary>
    private static IEnumerable<Finding> Lengths(SchemaPair pair, BoundRule rule)
    {
        var format = pair.Old.Find("format")?.AsString;
        var lengths = format == pair.New.Find("format")?.AsString ? Formats.LengthsOf(format) : null;
        return pair.Has(SchemaTypes.String) ? Between(pair, rule, Effective(pair.Old), Effective(pair.New)) : [];

        Bound? Effective(MergedSchema schema) =>
            Bound.OfCount(schema, rule.Keyword, rule.IsUpper) is { } bound
            && !(lengths is { } known && (rule.IsUpper ? bound.Value >= known.Most : bound.Value <= known.Least))
                ? bound
                : null;
    }

    /// <summary>Bounds of members; one that the named members keep anyway is none.</summary>
    private static IEnumerable<Finding> MemberCounts(SchemaPair pair, BoundRule rule)
    {
        return pair.Has(SchemaTypes.Object) ? Between(pair, rule, Effective(pair.Old), Effective(pair.New)) : [];

        Bound? Effective(MergedSchema schema) =>
            Bound.OfCount(schema, rule.Keyword, rule.IsUpper) is { } bound && !IsKeptBy(new MemberMap(schema), bound)
                ? bound
                : null;

        bool IsKeptBy(MemberMap members, Bound bound) =>
            rule.IsUpper
                ? members.Others is OtherMembers.None && bound.Value >= members.Named.Count
                : bound.Value <= members.Named.Keys.Count(member => members.IsRequired(member, pair.Direction));
    }
}
