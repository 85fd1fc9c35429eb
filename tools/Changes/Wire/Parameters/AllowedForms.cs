using OpenApi.Changes.Wire.Schemas;
using OpenApi.Changes.Wire.Schemas.Keywords;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Parameters;

/// <summary>Finds out which kinds of values a parameter may have.</summary>
internal static class AllowedForms
{
    private const int Deepest = 8;
    private const SchemaTypes Scalars =
        SchemaTypes.Boolean | SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.String;

    /// <summary>The kinds that the parameter's schema allows; a parameter without a schema has a single value.</summary>
    public static ValueForms Of(Parameter parameter) =>
        parameter.Schema is { } schema ? Of(schema, 0) : ValueForms.Scalar;

    private static ValueForms Of(Schema schema, int depth)
    {
        if (depth == Deepest)
        {
            return ValueForms.All;
        }

        var merged = MergedSchema.Of(SchemaSide.Of(schema, schema.Node).Resolved());
        return merged.Groups.Aggregate(
            Stated(merged),
            (forms, group) =>
                forms & group.Variants.Aggregate(ValueForms.None, (any, variant) => any | Of(variant, depth + 1))
        );
    }

    private static ValueForms Stated(MergedSchema schema)
    {
        var forms = (schema.Types & Scalars) != 0 ? ValueForms.Scalar : ValueForms.None;
        if (schema.Types.HasFlag(SchemaTypes.Array))
        {
            var most = MostItems(schema);
            forms |= most > 0 ? ValueForms.List : ValueForms.None;
            forms |= most > 1 ? ValueForms.LongList : ValueForms.None;
        }

        return schema.Types.HasFlag(SchemaTypes.Object) && MayHaveMembers(schema) ? forms | ValueForms.Object : forms;
    }

    private static decimal MostItems(MergedSchema schema)
    {
        var most = Bound.OfCount(schema, "maxItems", isUpper: true)?.Value ?? decimal.MaxValue;
        var isClosed = schema.FindAll("items").Any(items => items.AsBoolean == false);
        var known = schema.Find("prefixItems")?.AsArray?.Items.Count ?? 0;
        return isClosed ? Math.Min(most, known) : most;
    }

    private static bool MayHaveMembers(MergedSchema schema)
    {
        var members = new MemberMap(schema);
        return Bound.OfCount(schema, "maxProperties", isUpper: true)?.Value is not 0
            && (
                members.Others is not OtherMembers.None
                || !members.Named.IsEmpty
                || schema.Find("patternProperties") is ObjectNode { Members.Count: > 0 }
            );
    }
}
