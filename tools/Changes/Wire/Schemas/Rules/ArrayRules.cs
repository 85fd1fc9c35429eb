using OpenApi.Changes.Wire.Rules;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about the items of lists.</summary>
internal static class ArrayRules
{
    public static Constraint Unique { get; } =
        new(
            "uniqueItems",
            new("unique-items-added", "Items must differ"),
            new("unique-items-removed", "Items may be equal"),
            "lists with equal items"
        );

    public static Constraint Items { get; } =
        new(
            "items",
            new("items-constrained", "Items got a schema"),
            new("items-unconstrained", "Items lost their schema"),
            "items of any kind"
        );

    public static Constraint PrefixItem { get; } =
        new(
            "prefixItems",
            new("prefix-item-added", "An item at a certain place got a schema"),
            new("prefix-item-removed", "An item at a certain place lost its schema"),
            "items of any kind at that place"
        );

    public static Constraint Contains { get; } =
        new(
            "contains",
            new("contains-added", "A list must contain a certain item"),
            new("contains-removed", "A list need no longer contain a certain item"),
            "lists without such an item"
        );

    public static Constraint ContainsScope { get; } =
        new(
            "contains",
            new("contains-narrowed", "Fewer items are the one that a list must contain"),
            new("contains-widened", "More items are the one that a list must contain"),
            "lists whose contained item only the wider schema takes for one"
        );

    public static Replacement ContainsChanged { get; } =
        new("contains", "contains-changed", "A list must contain another item", "schema of the contained item");

    public static Constraint Unevaluated { get; } =
        new(
            "unevaluatedItems",
            new("unevaluated-items-forbidden", "Items that no part of the schema knows are no longer allowed"),
            new("unevaluated-items-allowed", "Items that no part of the schema knows are allowed"),
            "items that no part of the schema knows"
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Unique.All,
        .. Items.All,
        .. PrefixItem.All,
        .. Contains.All,
        .. ContainsScope.All,
        .. ContainsChanged.All,
        .. Unevaluated.All,
    ];
}
