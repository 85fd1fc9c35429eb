using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Keywords;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>A value of <c>enum</c> or <c>const</c>.</summary>
/// <param name="Text">The value as a text that tells it from all others.</param>
/// <param name="Node">Where it stands.</param>
internal readonly record struct ListedValue(string Text, Node Node)
{
    /// <summary>
    /// The type that holds the value and no more: whole numbers are integers, and the numbers have the integers in them.
    /// </summary>
    public SchemaTypes Type =>
        Node.Kind switch
        {
            NodeKind.Object => SchemaTypes.Object,
            NodeKind.Array => SchemaTypes.Array,
            NodeKind.String => SchemaTypes.String,
            NodeKind.Boolean => SchemaTypes.Boolean,
            NodeKind.Null => SchemaTypes.Null,
            _ => IsWhole ? SchemaTypes.Integer : SchemaTypes.Integer | SchemaTypes.Number,
        };

    private bool IsWhole => Values.NumberOf(Node) is { } number && decimal.Truncate(number) == number;

    /// <summary>
    /// The values besides null that all facets and variants list and whose other keywords they meet; null when none lists any.
    /// </summary>
    public static ImmutableArray<ListedValue>? Of(ImmutableArray<Facet> facets, ImmutableArray<PlainUnion> unions)
    {
        var lists = facets
            .SelectMany(facet => ListsIn(facet.Schema))
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
                    facets.All(facet =>
                        Allows(MergedSchema.TypesIn(facet.Schema), value)
                        && !ListedLimits.Refuse(facet.Schema, value.Node)
                    ) && unions.All(union => Allows(union.Types, value))
                ),
            ]
            : null;
    }

    /// <summary>Whether a list says no more than the type beside it.</summary>
    private static bool AreBothBooleans(ImmutableArray<ListedValue> values, IEnumerable<Facet> facets) =>
        values.Length == 2
        && values.All(value => value.Type is SchemaTypes.Boolean)
        && facets.Any(facet => facet.Schema.Types is SchemaTypes.Boolean or (SchemaTypes.Boolean | SchemaTypes.Null));

    /// <summary>The lists of a schema that has <c>enum</c>, <c>const</c> or both.</summary>
    private static IEnumerable<IEnumerable<ListedValue>?> ListsIn(Schema schema) =>
        [schema.Enum is { } values ? Listed(values) : null, schema.Const is { } only ? Listed([only]) : null];

    private static IEnumerable<ListedValue> Listed(IEnumerable<Node> nodes) =>
        nodes.Where(node => node.Kind is not NodeKind.Null).Select(node => new ListedValue(Values.Quoted(node), node));

    private static bool Allows(SchemaTypes types, ListedValue value) => (types & value.Type) == value.Type;
}
