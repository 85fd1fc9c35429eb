using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>A value of <c>enum</c> or <c>const</c>.</summary>
/// <param name="Text">The value as a text that tells it from all others.</param>
/// <param name="Node">Where it stands.</param>
internal readonly record struct ListedValue(string Text, Node Node)
{
    /// <summary>The type of the value.</summary>
    public SchemaTypes Type =>
        Node.Kind switch
        {
            NodeKind.Object => SchemaTypes.Object,
            NodeKind.Array => SchemaTypes.Array,
            NodeKind.String => SchemaTypes.String,
            NodeKind.Boolean => SchemaTypes.Boolean,
            NodeKind.Null => SchemaTypes.Null,
            _ => Values.NumberOf(Node) is { } number && decimal.Truncate(number) == number
                ? SchemaTypes.Integer | SchemaTypes.Number
                : SchemaTypes.Number,
        };

    /// <summary>
    /// The values besides null that all facets and variants list and whose type they allow; null when none lists any.
    /// </summary>
    public static ImmutableArray<ListedValue>? Of(ImmutableArray<Facet> facets, ImmutableArray<PlainUnion> unions)
    {
        var lists = facets
            .Select(facet => ListIn(facet.Schema))
            .Concat(unions.Select(union => union.Values?.AsEnumerable()));
        ImmutableArray<ListedValue>? common = null;
        foreach (var list in lists.OfType<IEnumerable<ListedValue>>())
        {
            common = common is { } known
                ? [.. known.Where(value => list.Any(other => other.Text == value.Text))]
                : [.. list.DistinctBy(value => value.Text)];
        }

        return common is { } values && !AreBothBooleans(values, facets)
            ?
            [
                .. values.Where(value =>
                    facets.All(facet => Allows(facet.Schema, value))
                    && unions.All(union => (union.Types & value.Type) != 0)
                ),
            ]
            : null;
    }

    /// <summary>Whether a list says no more than the type beside it.</summary>
    private static bool AreBothBooleans(ImmutableArray<ListedValue> values, IEnumerable<Facet> facets) =>
        values.Length == 2
        && values.All(value => value.Type is SchemaTypes.Boolean)
        && facets.Any(facet => facet.Schema.Types is SchemaTypes.Boolean or (SchemaTypes.Boolean | SchemaTypes.Null));

    private static IEnumerable<ListedValue>? ListIn(Schema schema)
    {
        var nodes = schema.Enum ?? (schema.Const is { } only ? [only] : null);
        return nodes
            ?.Where(node => node.Kind is not NodeKind.Null)
            .Select(node => new ListedValue(Values.Quoted(node), node));
    }

    private static bool Allows(Schema schema, ListedValue value) =>
        schema.Types is SchemaTypes.None || (schema.Types & value.Type) != 0;
}
