using OpenApi.Changes.Wire.Rules;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about one bound: it was moved, or it came or went.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="IsUpper">Whether values beyond it are greater.</param>
/// <param name="Moved">The bound was there before and after.</param>
/// <param name="Stated">The bound came or went.</param>
internal sealed record BoundRule(string Keyword, bool IsUpper, Constraint Moved, Constraint Stated)
{
    /// <summary>The rules, for the table.</summary>
    public IReadOnlyList<ChangeRule> All => [.. Moved.All, .. Stated.All];

    public static BoundRule Lower(string keyword, string id, string name, string outside) =>
        new(
            keyword,
            false,
            new(
                keyword,
                new($"{id}-increased", $"The {name} was raised"),
                new($"{id}-decreased", $"The {name} was lowered"),
                outside
            ),
            Coming(keyword, id, name, outside)
        );

    public static BoundRule Upper(string keyword, string id, string name, string outside) =>
        new(
            keyword,
            true,
            new(
                keyword,
                new($"{id}-decreased", $"The {name} was lowered"),
                new($"{id}-increased", $"The {name} was raised"),
                outside
            ),
            Coming(keyword, id, name, outside)
        );

    private static Constraint Coming(string keyword, string id, string name, string outside) =>
        new(keyword, new($"{id}-added", $"A {name} was set"), new($"{id}-removed", $"The {name} was lifted"), outside);
}

/// <summary>Rules about bounds of numbers, lengths and counts.</summary>
internal static class BoundRules
{
    public static BoundRule Minimum { get; } = BoundRule.Lower("minimum", "minimum", "lowest number", "lower numbers");

    public static BoundRule Maximum { get; } =
        BoundRule.Upper("maximum", "maximum", "highest number", "higher numbers");

    public static BoundRule MinLength { get; } =
        BoundRule.Lower("minLength", "min-length", "least length", "shorter texts");

    public static BoundRule MaxLength { get; } =
        BoundRule.Upper("maxLength", "max-length", "greatest length", "longer texts");

    public static BoundRule MinItems { get; } =
        BoundRule.Lower("minItems", "min-items", "least number of items", "shorter lists");

    public static BoundRule MaxItems { get; } =
        BoundRule.Upper("maxItems", "max-items", "greatest number of items", "longer lists");

    public static BoundRule MinProperties { get; } =
        BoundRule.Lower("minProperties", "min-properties", "least number of members", "objects with fewer members");

    public static BoundRule MaxProperties { get; } =
        BoundRule.Upper("maxProperties", "max-properties", "greatest number of members", "objects with more members");

    /// <summary>Without a bound one item must be contained, so this bound is only ever moved.</summary>
    public static BoundRule MinContains { get; } =
        BoundRule.Lower(
            "minContains",
            "min-contains",
            "least number of contained items",
            "lists with fewer of the contained items"
        );

    public static BoundRule MaxContains { get; } =
        BoundRule.Upper(
            "maxContains",
            "max-contains",
            "greatest number of contained items",
            "lists with more of the contained items"
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Minimum.All,
        .. Maximum.All,
        .. MinLength.All,
        .. MaxLength.All,
        .. MinItems.All,
        .. MaxItems.All,
        .. MinProperties.All,
        .. MaxProperties.All,
        .. MinContains.Moved.All,
        .. MaxContains.All,
    ];
}
