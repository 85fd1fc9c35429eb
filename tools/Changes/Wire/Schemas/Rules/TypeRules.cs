using OpenApi.Changes.Wire.Rules;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about what kind of value there may be at all.</summary>
internal static class TypeRules
{
    public static Constraint Types { get; } =
        new(
            "type",
            new("type-narrowed", "Fewer types are allowed"),
            new("type-widened", "More types are allowed"),
            "values of other types"
        );

    public static Replacement Changed { get; } = new("type", "type-changed", "The type is another one", "type");

    public static Constraint Null { get; } =
        new(
            "null",
            new("null-forbidden", "Null is no longer allowed"),
            new("null-allowed", "Null is allowed"),
            "nulls"
        );

    public static Constraint Existence { get; } =
        new(
            "schema",
            new("value-forbidden", "No value is allowed any more"),
            new("value-allowed", "Values are allowed where none were"),
            "values"
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [.. Types.All, .. Changed.All, .. Null.All, .. Existence.All];
}
