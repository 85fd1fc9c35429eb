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

    public static BoundRule Lower(string keyword, string id, string outside) =>
        new(
            keyword,
            false,
            new(
                keyword,
                new($"{id}-increased", $"The {keyword} was raised"),
                new($"{id}-decreased", $"The {keyword} was lowered"),
                outside
            ),
            Coming(keyword, id, outside)
        );

    public static BoundRule Upper(string keyword, string id, string outside) =>
        new(
            keyword,
            true,
            new(
                keyword,
                new($"{id}-decreased", $"The {keyword} was lowered"),
                new($"{id}-increased", $"The {keyword} was raised"),
                outside
            ),
            Coming(keyword, id, outside)
        );

    private static Constraint Coming(string keyword, string id, string outside) =>
        new(
            keyword,
            new($"{id}-added", $"A {keyword} was set"),
            new($"{id}-removed", $"The {keyword} was lifted"),
            outside
        );
}

/// <summary>Rules about bounds of numbers, lengths and counts.</summary>
internal static class BoundRules
{
    public static BoundRule Minimum { get; } = BoundRule.Lower("minimum", "minimum", "lower numbers");

    public static BoundRule Maximum { get; } = BoundRule.Upper("maximum", "maximum", "higher numbers");

    public static BoundRule MinLength { get; } = BoundRule.Lower("minLength", "min-length", "shorter texts");

    public static BoundRule MaxLength { get; } = BoundRule.Upper("maxLength", "max-length", "longer texts");

    public static BoundRule MinItems { get; } = BoundRule.Lower("minItems", "min-items", "shorter lists");

    public static BoundRule MaxItems { get; } = BoundRule.Upper("maxItems", "max-items", "longer lists");

    public static BoundRule MinProperties { get; } =
        BoundRule.Lower("minProperties", "min-properties", "objects with fewer members");

    public static BoundRule MaxProperties { get; } =
        BoundRule.Upper("maxProperties", "max-properties", "objects with more members");

    /// <summary>Without a bound one item must be contained, so this bound is only ever moved.</summary>
    public static BoundRule MinContains { get; } =
        BoundRule.Lower("minContains", "min-contains", "lists with fewer of the contained items");

    public static BoundRule MaxContains { get; } =
        BoundRule.Upper("maxContains", "max-contains", "lists with more of the contained items");

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
