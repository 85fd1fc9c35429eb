using OpenApi.Changes.Wire.Rules;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about listed values.</summary>
internal static class ValueRules
{
    public static Constraint EnumValue { get; } =
        new(
            "enum",
            new("enum-value-removed", "A listed value was removed"),
            new("enum-value-added", "A listed value was added"),
            "the values that only the longer list has",
            responseWidened: ChangeLevel.Warning,
            care: "Lists grow as services do, so a careful reader has a branch for what it does not know."
        );

    public static Constraint Enum { get; } =
        new(
            "enum",
            new("enum-added", "The values are listed"),
            new("enum-removed", "The values are no longer listed"),
            "values beyond the list"
        );

    public static Constraint Const { get; } =
        new(
            "const",
            new("const-added", "Only one value is allowed"),
            new("const-removed", "More than the one value is allowed"),
            "other values"
        );

    public static Replacement ConstChanged { get; } =
        new("const", "const-changed", "The only allowed value is another one", "value");

    public static IReadOnlyList<ChangeRule> All { get; } =
    [.. EnumValue.All, .. Enum.All, .. Const.All, .. ConstChanged.All];
}
