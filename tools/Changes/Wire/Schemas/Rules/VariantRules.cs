using OpenApi.Changes.Wire.Rules;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about variants, what tells them apart, and conditions.</summary>
internal static class VariantRules
{
    public static Constraint AnyOf { get; } = Variant("anyOf", "any-of");

    public static Constraint OneOf { get; } = Variant("oneOf", "one-of");

    public static Constraint AnyOfStated { get; } = Stated("anyOf", "any-of");

    public static Constraint OneOfStated { get; } = Stated("oneOf", "one-of");

    public static Constraint Exclusive { get; } =
        new(
            "oneOf",
            new("any-of-became-one-of", "A value must meet exactly one variant"),
            new("one-of-became-any-of", "A value may meet several variants"),
            "values that meet several variants"
        );

    public static ChangeRule Overlap { get; } =
        RulePair.Waived(
            ChangeDirection.Request,
            "oneOf",
            new(
                "request-one-of-variant-overlaps",
                "A variant of oneOf was added that takes values of another one in requests",
                ChangeLevel.Breaking,
                "Values that meet the new variant and another one meet two variants, which oneOf refuses; callers send some of them.",
                "Use anyOf, or make the variants exclude each other."
            ),
            "The swapped pair removes the variant, which request-one-of-variant-removed says."
        );

    public static ChangeRule Parted { get; } =
        RulePair.Waived(
            ChangeDirection.Response,
            "oneOf",
            new(
                "response-one-of-variant-parted",
                "A variant of oneOf was removed that shared values with another one in responses",
                ChangeLevel.Breaking,
                "Callers may receive values that met two variants, which the old contract ruled out.",
                "Keep to the old form for old callers; callers make room for the new one before it arrives."
            ),
            "The swapped pair adds the variant, which response-one-of-variant-added says."
        );

    public static Constraint Not { get; } =
        new(
            "not",
            new("not-added", "Values that meet a schema are excluded"),
            new("not-removed", "Values that meet a schema are no longer excluded"),
            "the excluded values"
        );

    public static Constraint Exclusion { get; } =
        new(
            "not",
            new("exclusion-widened", "More values are excluded"),
            new("exclusion-narrowed", "Fewer values are excluded"),
            "the values that only one version excludes"
        );

    public static Replacement NotChanged { get; } =
        new("not", "not-changed", "Other values are excluded", "schema of excluded values");

    public static Constraint Condition { get; } =
        new(
            "if",
            new("condition-added", "A condition was set"),
            new("condition-removed", "A condition was lifted"),
            "values that do not meet the condition's outcome"
        );

    public static Constraint Outcome { get; } =
        new(
            "if",
            new("condition-outcome-narrowed", "A condition asks for more"),
            new("condition-outcome-widened", "A condition asks for less"),
            "values that meet only the looser outcome of the condition"
        );

    public static Replacement ConditionChanged { get; } =
        new("if", "condition-changed", "A condition is another one", "condition");

    public static Constraint Discriminator { get; } =
        new(
            "discriminator",
            new("discriminator-added", "A member tells the variants apart"),
            new("discriminator-removed", "No member tells the variants apart"),
            "values whose variant the member does not name",
            ChangeLevel.Warning,
            ChangeLevel.Warning,
            "The variants themselves still decide what is valid."
        );

    public static Replacement DiscriminatorChanged { get; } =
        new("discriminator", "discriminator-changed", "Another member tells the variants apart", "discriminator");

    public static Constraint DiscriminatorValue { get; } =
        new(
            "discriminator",
            new("discriminator-value-removed", "A value of the discriminator was removed"),
            new("discriminator-value-added", "A value of the discriminator was added"),
            "the values that only the longer mapping has",
            ChangeLevel.Warning,
            ChangeLevel.Warning,
            "A value without a mapping does not choose a variant, but the variants themselves may still accept it."
        );

    public static Replacement DiscriminatorTarget { get; } =
        new(
            "discriminator",
            "discriminator-target-changed",
            "A value of the discriminator stands for another variant",
            "mapping"
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. AnyOf.All,
        .. AnyOfStated.All,
        .. OneOf.All,
        .. OneOfStated.All,
        .. Exclusive.All,
        Overlap,
        Parted,
        .. Not.All,
        .. Exclusion.All,
        .. NotChanged.All,
        .. Condition.All,
        .. Outcome.All,
        .. ConditionChanged.All,
        .. Discriminator.All,
        .. DiscriminatorChanged.All,
        .. DiscriminatorValue.All,
        .. DiscriminatorTarget.All,
    ];

    private static Constraint Variant(string keyword, string id) =>
        new(
            keyword,
            new($"{id}-variant-removed", $"A variant of {keyword} was removed"),
            new($"{id}-variant-added", $"A variant of {keyword} was added"),
            "values of that variant"
        );

    private static Constraint Stated(string keyword, string id) =>
        new(
            keyword,
            new($"{id}-added", $"Variants ({keyword}) were set"),
            new($"{id}-removed", $"Variants ({keyword}) were lifted"),
            "values that meet none of the variants"
        );
}
