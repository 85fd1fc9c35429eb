using OpenApi.Changes.Wire.Schemas.Rules;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>The rules about schemas.</summary>
internal static class SchemaRules
{
    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. TypeRules.All,
        .. ValueRules.All,
        .. BoundRules.All,
        .. ScalarRules.All,
        .. PropertyRules.All,
        .. ObjectRules.All,
        .. ArrayRules.All,
        .. VariantRules.All,
        .. AnnotationRules.All,
    ];
}
