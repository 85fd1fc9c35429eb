using System.Collections.Immutable;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// Variants that say no more than a list of types or of values does: <c>oneOf</c> with a constant each is an <c>enum</c> whose
/// values are explained, and <c>anyOf</c> with a type each is what 3.0 writes for a list of types.
/// </summary>
/// <param name="Group">The variants.</param>
/// <param name="Types">The types that they allow, <see cref="SchemaTypes.Number"/> with the whole numbers in it.</param>
/// <param name="Values">The values that they allow, null left out; null when some variant lists none.</param>
internal sealed record PlainUnion(VariantGroup Group, SchemaTypes Types, ImmutableArray<ListedValue>? Values)
{
    /// <summary>The group as such a list; null when it says more.</summary>
    public static PlainUnion? Of(VariantGroup group)
    {
        var variants = group.Variants.Select(SchemaReference.Follow).ToImmutableArray();
        if (!variants.All(variant => IsPlain(variant) && group.Owner["discriminator"] is null))
        {
            return null;
        }

        var listing = variants.Where(variant => ListOf(variant) is not null).ToList();
        var open = variants.Except(listing).Select(variant => MergedSchema.TypesIn(variant)).ToList();
        var types = open.Aggregate(SchemaTypes.None, (all, one) => all | one);
        var values = listing.SelectMany(variant => ListOf(variant)!.Value).ToImmutableArray();
        var areDistinct =
            values.DistinctBy(value => value.Text).Count() == values.Length
            && open.Index().All(one => open.Skip(one.Index + 1).All(other => (one.Item & other) == 0));
        if (group.Keyword is "oneOf" && !areDistinct)
        {
            return null;
        }

        return open.Count == 0
                ? new(
                    group,
                    values.Aggregate(SchemaTypes.None, (all, value) => all | value.Type),
                    [.. Distinct(values)]
                )
            : group.Keyword is "anyOf" && values.All(value => (value.Type & types) != 0) ? new(group, types, null)
            : listing.Count == 0 ? new(group, types, null)
            : null;
    }

    /// <summary>The types of a group that says more than that.</summary>
    public static PlainUnion OfTypes(VariantGroup group) =>
        new(
            group,
            group.Variants.Aggregate(
                SchemaTypes.None,
                (all, variant) => all | MergedSchema.Of(SchemaSide.Of(variant, variant.Node)).Types
            ),
            null
        );

    private static IEnumerable<ListedValue> Distinct(IEnumerable<ListedValue> values) =>
        values.DistinctBy(value => value.Text);

    private static ImmutableArray<ListedValue>? ListOf(Schema variant) =>
        ListedValue.Of([new Facet(variant, false, null)], []);

    /// <summary>Null that a variant allows beside others is a matter of the whole value.</summary>
    private static bool IsPlain(Schema variant) =>
        variant.Node is OpenApi.Documents.Nodes.ObjectNode node
        && (variant.Types is not SchemaTypes.None || variant.Enum is not null || variant.Const is not null)
        && node.Members.All(member =>
            member.Name is "type" or "enum" or "const" || Unlimited.IsAnnotation(member.Name)
        );
}
