using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Rules;
using OpenApi.Changes.Wire.Schemas.Rules;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>The variants of <c>oneOf</c> and <c>anyOf</c>, in whatever order they stand.</summary>
/// <param name="overlap">Tells which variants share values.</param>
internal sealed class VariantComparer(VariantOverlap overlap)
{
    public IEnumerable<Finding> Compare(SchemaPair pair)
    {
        var (old, @new) = (Ordered(pair.Old), Ordered(pair.New));
        var common = Math.Min(old.Length, @new.Length);
        return
        [
            .. Enumerable.Range(0, common).SelectMany(at => Compare(pair, old[at], @new[at])),
            .. old.Skip(common).Select(group => Stated(pair, group, narrows: false)),
            .. @new.Skip(common).Select(group => Stated(pair, group, narrows: true)),
        ];
    }

    public static IEnumerable<ChildPair> Children(SchemaPair pair) =>
        Ordered(pair.Old)
            .Zip(Ordered(pair.New))
            .SelectMany(groups => VariantMatch.Of(groups.First.Variants, groups.Second.Variants).Pairs)
            .Select(variants => new ChildPair(
                SchemaSide.Of(variants.Old, variants.Old.Node),
                SchemaSide.Of(variants.New, variants.New.Node)
            ));

    /// <summary>Several lists of variants are rare; they correspond to each other by keyword and content.</summary>
    private static VariantGroup[] Ordered(MergedSchema schema) =>
        schema.Groups.Length < 2
            ? [.. schema.Groups]
            :
            [
                .. schema
                    .Groups.OrderBy(group => group.Keyword, StringComparer.Ordinal)
                    .ThenBy(group => group.Variants.Select(variant => VariantName.Of(variant.Node)).Min()),
            ];

    private IEnumerable<Finding> Compare(SchemaPair pair, VariantGroup old, VariantGroup @new)
    {
        var match = VariantMatch.Of(old.Variants, @new.Variants);
        var isExclusive = @new.Keyword is "oneOf";
        if (
            old.Keyword != @new.Keyword
            && !match.Pairs.IsEmpty
            && old.Variants.Length > 1
            && @new.Variants.Length > 1
            && !VariantMatch.AreDisjoint(old.Variants)
        )
        {
            yield return Finding.At(
                VariantRules.Exclusive.Rule(pair.Direction, narrows: isExclusive),
                old.Node,
                @new.Node,
                isExclusive ? "a value must meet exactly one variant" : "a value may meet several variants"
            ) with
            {
                Where = pair.Old.Holder,
            };
        }

        foreach (var variant in match.Removed)
        {
            yield return new(
                pair.Direction is ChangeDirection.Response
                && overlap.Is(old, variant, [.. match.Pairs.Select(stays => stays.Old)])
                    ? VariantRules.Parted
                    : RulesFor(old.Keyword).Rule(pair.Direction, narrows: true),
                pair.Old.Holder,
                VariantName.Of(variant.Node),
                $"the variant {VariantName.Of(variant.Node)} was removed",
                variant.Node,
                @new.Node
            );
        }

        foreach (var variant in match.Added)
        {
            yield return new(
                pair.Direction is ChangeDirection.Request
                && overlap.Is(@new, variant, [.. match.Pairs.Select(stays => stays.New)])
                    ? VariantRules.Overlap
                    : RulesFor(@new.Keyword).Rule(pair.Direction, narrows: false),
                pair.Old.Holder,
                VariantName.Of(variant.Node),
                $"the variant {VariantName.Of(variant.Node)} was added",
                old.Node,
                variant.Node
            );
        }
    }

    private static Constraint RulesFor(string keyword) => keyword is "oneOf" ? VariantRules.OneOf : VariantRules.AnyOf;

    /// <summary>The finding about variants that one version alone has.</summary>
    public static Finding Stated(SchemaPair pair, VariantGroup group, bool narrows)
    {
        var rules = group.Keyword is "oneOf" ? VariantRules.OneOfStated : VariantRules.AnyOfStated;
        return pair.Finding(
            rules.Rule(pair.Direction, narrows),
            narrows
                ? $"a value must meet one of {group.Variants.Length} variants"
                : $"a value need no longer meet one of {group.Variants.Length} variants",
            group.Keyword
        );
    }
}
