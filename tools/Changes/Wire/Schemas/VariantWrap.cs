namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// Recognizes a schema that became one variant of several, or the other way round: the plain side reads as a list of one
/// variant, so that what came or went are the others.
/// </summary>
internal static class VariantWrap
{
    public static SchemaPair Apply(SchemaPair pair) =>
        (pair.Old, pair.New) switch
        {
            ({ Groups: [] } plain, { Groups: [var group] } list) when IsListAlone(list) && IsOneOf(plain, group) => new(
                Wrapped(plain, group.Keyword),
                list with
                {
                    Unions = [],
                },
                pair.Direction
            ),
            ({ Groups: [var group] } list, { Groups: [] } plain) when IsListAlone(list) && IsOneOf(plain, group) => new(
                list with
                {
                    Unions = [],
                },
                Wrapped(plain, group.Keyword),
                pair.Direction
            ),
            _ => pair,
        };

    private static bool IsListAlone(MergedSchema schema) =>
        schema.Facets.All(facet =>
            facet.Schema.Node.AsObject is { } node
            && node.Members.All(member =>
                member.Name is "oneOf" or "anyOf" or "title" or "description" or "discriminator" or "nullable"
            )
        );

    private static bool IsOneOf(MergedSchema plain, VariantGroup group) =>
        plain.Side.Schemas is [var schema]
        && !Unlimited.Is(schema.Node)
        && !VariantMatch.Of([schema], group.Variants).Pairs.IsEmpty;

    private static MergedSchema Wrapped(MergedSchema plain, string keyword)
    {
        var schema = plain.Side.Schemas[0];
        return new(plain.Side, [], [new VariantGroup(keyword, schema, [schema], false, null)], []);
    }
}
