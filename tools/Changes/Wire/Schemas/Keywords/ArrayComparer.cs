using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>The items of lists.</summary>
internal static class ArrayComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair) =>
        pair.Has(SchemaTypes.Array)
            ?
            [
                .. Unique(pair),
                .. AreClosedAlike(pair) ? [] : Items(pair),
                .. PrefixItems(pair),
                .. Contains(pair),
                .. AreClosedAlike(pair) ? [] : Unevaluated(pair),
            ]
            : [];

    public static IEnumerable<ChildPair> Children(SchemaPair pair) =>
        pair.Has(SchemaTypes.Array) ? [.. CommonItems(pair), .. CommonPrefix(pair)] : [];

    private static IEnumerable<ChildPair> CommonItems(SchemaPair pair) =>
        (ItemsOf(pair.Old), ItemsOf(pair.New)) is ([_, ..] old, [_, ..] @new)
            ? [new(SchemaSide.Of(old, pair.Old.Holder), SchemaSide.Of(@new, pair.New.Holder))]
            : [];

    private static IEnumerable<Finding> Items(SchemaPair pair)
    {
        var (isOld, isNew) = (ItemsOf(pair.Old).Count > 0, ItemsOf(pair.New).Count > 0);
        return isOld == isNew
            ? []
            :
            [
                pair.Finding(
                    ArrayRules.Items.Rule(pair.Direction, narrows: isNew),
                    isNew ? "items must meet a schema" : "items need no longer meet a schema",
                    "items",
                    "unevaluatedItems"
                ),
            ];
    }

    /// <summary>
    /// What items beyond the first ones must meet. Where no <c>items</c> is stated, all of them are unevaluated; that they are
    /// refused then has a rule of its own.
    /// </summary>
    private static List<Schema> ItemsOf(MergedSchema schema) =>
        schema.Find("items") is null
            ? KeywordMap.LimitsUnder(schema, "unevaluatedItems").FindAll(items => !items.IsFalse)
            : KeywordMap.LimitsUnder(schema, "items");

    /// <summary>
    /// Whether both versions refuse items beyond the first ones. The two keywords mean the same where no other part of the schema
    /// knows items.
    /// </summary>
    private static bool AreClosedAlike(SchemaPair pair) =>
        new[] { pair.Old, pair.New }.All(schema =>
            schema is { Facets: [var only], Groups: [] }
            && (only.Schema["items"] ?? only.Schema["unevaluatedItems"])?.AsBoolean == false
            && only.Schema["contains"] is null
            && only.Schema["if"] is null
        );

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
            if ((ItemAt(pair.Old, old, i), ItemAt(pair.New, @new, i)) is ([_, ..] left, [_, ..] right))
            {
                yield return new(SchemaSide.Of(left, pair.Old.Holder), SchemaSide.Of(right, pair.New.Holder));
            }
        }
    }

    private static IEnumerable<Finding> PrefixItems(SchemaPair pair)
    {
        var (old, @new) = (PrefixOf(pair.Old), PrefixOf(pair.New));
        for (var i = 0; i < Math.Max(old.Length, @new.Length); i++)
        {
            var (left, right) = (ItemAt(pair.Old, old, i), ItemAt(pair.New, @new, i));
            if (left.Count == 0 != (right.Count == 0))
            {
                yield return new(
                    ArrayRules.PrefixItem.Rule(pair.Direction, narrows: left.Count == 0),
                    pair.Old.Holder,
                    $"[{i}]",
                    left.Count == 0 ? $"item {i} must meet a schema" : $"item {i} need no longer meet a schema",
                    left is [var before, ..] ? before.Node : pair.Old.PlaceOf("prefixItems"),
                    right is [var after, ..] ? after.Node : pair.New.PlaceOf("prefixItems")
                );
            }
        }
    }

    /// <summary>The schemas of one item: its own, or those of all items beyond the first ones.</summary>
    private static List<Schema> ItemAt(MergedSchema schema, Node[] prefix, int at) =>
        at < prefix.Length ? [new Schema(schema.Facets[0].Schema.Document, prefix[at])] : ItemsOf(schema);

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
                    Bound.OfCount(pair.Old, "minContains", isUpper: false, none: -1) ?? One(before),
                    Bound.OfCount(pair.New, "minContains", isUpper: false, none: -1) ?? One(after)
                ),
                .. BoundComparer.Between(
                    pair,
                    BoundRules.MaxContains,
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
