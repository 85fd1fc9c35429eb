using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>The items of lists.</summary>
internal static class ArrayComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair) =>
        pair.Has(SchemaTypes.Array)
            ?
            [
                .. Unique(pair),
                .. KeywordMap.Presence(pair, "items", "items", ArrayRules.Items),
                .. PrefixItems(pair),
                .. Contains(pair),
                .. Unevaluated(pair),
            ]
            : [];

    public static IEnumerable<ChildPair> Children(SchemaPair pair) =>
        pair.Has(SchemaTypes.Array) ? [.. KeywordMap.Single(pair, "items"), .. CommonPrefix(pair)] : [];

    private static IEnumerable<Finding> Unique(SchemaPair pair)
    {
        var (old, @new) = (IsUnique(pair.Old), IsUnique(pair.New));
        return old == @new
            ? []
            :
            [
                pair.Finding(
                    ArrayRules.Unique.Rule(pair.Direction, narrows: @new),
                    @new ? "items must differ" : "items may be equal",
                    "uniqueItems"
                ),
            ];

        static bool IsUnique(MergedSchema schema) => schema.FindAll("uniqueItems").Any(node => node.AsBoolean == true);
    }

    private static Node[] PrefixOf(MergedSchema schema) => [.. schema.Find("prefixItems")?.AsArray?.Items ?? []];

    private static IEnumerable<ChildPair> CommonPrefix(SchemaPair pair)
    {
        var (old, @new) = (PrefixOf(pair.Old), PrefixOf(pair.New));
        for (var i = 0; i < Math.Max(old.Length, @new.Length); i++)
        {
            if (ItemAt(pair.Old, old, i) is { } left && ItemAt(pair.New, @new, i) is { } right)
            {
                yield return new(SchemaSide.Of(left, left.Node), SchemaSide.Of(right, right.Node));
            }
        }
    }

    private static IEnumerable<Finding> PrefixItems(SchemaPair pair)
    {
        var (old, @new) = (PrefixOf(pair.Old), PrefixOf(pair.New));
        for (var i = 0; i < Math.Max(old.Length, @new.Length); i++)
        {
            var (left, right) = (ItemAt(pair.Old, old, i), ItemAt(pair.New, @new, i));
            if (left is null != right is null)
            {
                yield return new(
                    ArrayRules.PrefixItem.Rule(pair.Direction, narrows: left is null),
                    pair.Old.Holder,
                    $"[{i}]",
                    left is null ? $"item {i} must meet a schema" : $"item {i} need no longer meet a schema",
                    left?.Node ?? pair.Old.PlaceOf("prefixItems"),
                    right?.Node ?? pair.New.PlaceOf("prefixItems")
                );
            }
        }
    }

    /// <summary>The schema of one item: its own, or the one of all items beyond the first ones.</summary>
    private static Schema? ItemAt(MergedSchema schema, Node[] prefix, int at) =>
        at < prefix.Length
            ? new Schema(schema.Facets[0].Schema.Document, prefix[at])
            : KeywordMap.SchemaUnder(schema, "items");

    /// <summary>Whether and how often a certain item is asked for; which one, is told by its effect.</summary>
    private static IEnumerable<Finding> Contains(SchemaPair pair)
    {
        var (old, @new) = (KeywordMap.SchemaUnder(pair.Old, "contains"), KeywordMap.SchemaUnder(pair.New, "contains"));
        return (old, @new) switch
        {
            (null, null) => [],
            ({ } before, { } after) =>
            [
                .. BoundComparer.Between(
                    pair,
                    BoundRules.MinContains,
                    "the least number of contained items",
                    Bound.OfCount(pair.Old, "minContains", isUpper: false, none: -1) ?? One(before),
                    Bound.OfCount(pair.New, "minContains", isUpper: false, none: -1) ?? One(after)
                ),
                .. BoundComparer.Between(
                    pair,
                    BoundRules.MaxContains,
                    "the greatest number of contained items",
                    Bound.OfCount(pair.Old, "maxContains", isUpper: true),
                    Bound.OfCount(pair.New, "maxContains", isUpper: true)
                ),
            ],
            _ =>
            [
                pair.Finding(
                    ArrayRules.Contains.Rule(pair.Direction, narrows: old is null),
                    old is null
                        ? "the list must contain a certain item"
                        : "the list need no longer contain a certain item",
                    "contains"
                ),
            ],
        };

        static Bound One(Schema contained) => new(1, false, contained.Node);
    }

    private static IEnumerable<Finding> Unevaluated(SchemaPair pair)
    {
        var (old, @new) = (IsForbidden(pair.Old), IsForbidden(pair.New));
        return old == @new
            ? []
            :
            [
                pair.Finding(
                    ArrayRules.Unevaluated.Rule(pair.Direction, narrows: @new),
                    @new
                        ? "items that no part of the schema knows are no longer allowed"
                        : "items that no part of the schema knows are allowed",
                    "unevaluatedItems"
                ),
            ];

        static bool IsForbidden(MergedSchema schema) =>
            schema.FindAll("unevaluatedItems").Any(node => node.AsBoolean == false);
    }
}
