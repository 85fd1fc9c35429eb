using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>
/// A number that may come as a text, as documents of 3.0 for C# servers write it: a union of both, with the format and the pattern outside.
/// Documents of 3.1 say the same by a list of types.
/// </summary>
internal static class ScalarUnion
{
    /// <summary>Whether a schema is such a union.</summary>
    public static bool IsOne(Schema schema) => Numbers(schema) != SchemaTypes.None;

    /// <summary>The types of a schema, those of such a union included.</summary>
    public static SchemaTypes TypesOf(Schema schema)
    {
        var types = schema.Types;
        return
            types == SchemaTypes.None
            && schema.Format is not null
            && Numbers(schema) is var numbers and not SchemaTypes.None
            ? numbers | SchemaTypes.String
            : types;
    }

    private static SchemaTypes Numbers(Schema schema)
    {
        var variants = (schema.AnyOf.Any() ? schema.AnyOf : schema.OneOf)
            .Where(variant => !variant.IsNullBranch())
            .ToList();
        return
            variants.Count == 2
            && variants.TrueForAll(IsPlain)
            && variants.Exists(variant => variant.Types == SchemaTypes.String)
            ? variants
                .Select(variant => variant.Types)
                .FirstOrDefault(types => types is SchemaTypes.Integer or SchemaTypes.Number)
            : SchemaTypes.None;
    }

    private static bool IsPlain(Schema schema) => schema is { Reference: null, Enum: null, Const: null, Format: null };
}
