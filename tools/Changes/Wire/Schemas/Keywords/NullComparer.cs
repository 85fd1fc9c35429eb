using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Whether null is allowed, however it is written: <c>nullable</c>, a type, a listed value or a variant.</summary>
internal static class NullComparer
{
    private const int DeepestVariant = 4;

    public static IEnumerable<Finding> Compare(SchemaPair pair, CommonComponents common)
    {
        if (pair.Old.IsForbidden || pair.New.IsForbidden)
        {
            return [];
        }

        // What a common component says of null is said where it stands; here it must not make a difference.
        var byOld = pair
            .Old.Facets.Select(facet => facet.Inclusion)
            .OfType<Inclusion>()
            .Where(inclusion => common.Names.Contains(inclusion.Name))
            .ToLookup(inclusion => inclusion.Name, StringComparer.Ordinal);
        var old = IsAllowed(pair.Old, common, byOld);
        var @new = IsAllowed(pair.New, common, byOld);
        return old == @new
            ? []
            :
            [
                pair.Finding(
                    TypeRules.Null.Rule(pair.Direction, narrows: old),
                    @new ? "null is allowed" : "null is no longer allowed",
                    "nullable",
                    "type",
                    "enum",
                    "oneOf",
                    "anyOf"
                ),
            ];
    }

    private static bool IsAllowed(MergedSchema schema, CommonComponents common, ILookup<string, Inclusion> old) =>
        schema
            .Facets.Where(facet => facet.Inclusion is not { } own || !common.Names.Contains(own.Name))
            .All(IsAllowedBy)
        && schema
            .Groups.Concat(schema.Unions.Select(union => union.Group))
            .Where(group => group.Inclusion is not { } own || !common.Names.Contains(own.Name))
            .All(group => IsAllowedBy(group, 0))
        && schema
            .Facets.Select(facet => facet.Inclusion)
            .OfType<Inclusion>()
            .Where(inclusion => common.Names.Contains(inclusion.Name))
            .All(inclusion =>
                inclusion.AcceptsNull
                || IsAllowed(
                    MergedSchema.Of(
                        new(inclusion.Target.Node, [(old[inclusion.Name].FirstOrDefault() ?? inclusion).Target])
                    ),
                    0
                )
            );

    private static bool IsAllowed(MergedSchema schema, int depth) =>
        schema.Facets.All(IsAllowedBy) && schema.Groups.All(group => IsAllowedBy(group, depth));

    private static bool IsAllowedBy(Facet facet) =>
        facet.AcceptsNull
        || (
            !facet.Schema.IsFalse
            && (facet.Schema.Types is SchemaTypes.None || facet.Schema.Types.HasFlag(SchemaTypes.Null))
            && (facet.Schema.Enum?.Any(value => value.Kind is NodeKind.Null) ?? true)
            && facet.Schema.Const is null or { Kind: NodeKind.Null }
        );

    private static bool IsAllowedBy(VariantGroup group, int depth) =>
        group.HasNull
        || depth >= DeepestVariant
        || group.Variants.Any(variant => IsAllowed(MergedSchema.Of(new(variant.Node, [variant])), depth + 1));
}
