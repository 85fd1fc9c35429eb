using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Schemas.Validation;

/// <summary>
/// What kinds of values a schema may take, its references, parts and variants taken together. Text on the wire has no
/// type; the shape tells which one was meant.
/// </summary>
public sealed class SchemaShape
{
    private readonly IReadOnlyList<Schema> parts;

    private SchemaShape(IReadOnlyList<Schema> parts) => this.parts = parts;

    /// <summary>The types that may be meant; none when the schema does not say.</summary>
    public SchemaTypes Types =>
        parts.Aggregate(
            SchemaTypes.None,
            (all, part) => all | (part.Types == SchemaTypes.None ? Implied(part) : part.Types)
        );

    /// <summary>The shape of the items.</summary>
    public SchemaShape Items =>
        Of(parts.SelectMany(part => part.Items is { } items ? [items] : part.PrefixItems.Take(1)));

    /// <summary>The names of the members.</summary>
    public IEnumerable<string> MemberNames =>
        parts.SelectMany(part => part.Properties).Select(property => property.Key).Distinct();

    /// <summary>Whether there may be members without a name in the schema.</summary>
    public bool IsOpen =>
        parts.Any(part => part.AdditionalProperties is { IsFalse: false } || part["patternProperties"] is not null);

    /// <summary>The values that leaving the value out stands for.</summary>
    public IEnumerable<Node> Defaults => parts.Select(part => part.Default).OfType<Node>();

    /// <summary>The shape of a schema.</summary>
    public static SchemaShape Of(Schema schema) => Of([schema]);

    /// <summary>The shape of a member.</summary>
    public SchemaShape Member(string name) =>
        Of(
            parts.SelectMany(part =>
                part.Properties.Where(property => property.Key == name).Select(property => property.Value).ToList()
                    is { Count: > 0 } named
                    ? named
                : part.AdditionalProperties is { } extra ? [extra]
                : Enumerable.Empty<Schema>()
            )
        );

    /// <summary>The shape of a member or an item, by one segment of a JSON pointer.</summary>
    public SchemaShape At(string segment) => Types.HasFlag(SchemaTypes.Array) ? Items : Member(segment);

    private static SchemaShape Of(IEnumerable<Schema> roots)
    {
        var found = new List<Schema>();
        var seen = new HashSet<Node>();
        var open = new Stack<Schema>(roots.Reverse());
        while (open.TryPop(out var schema))
        {
            var target = schema.Target;
            if (!seen.Add(target.Node))
            {
                continue;
            }

            found.Add(target);
            foreach (var part in target.AllOf.Concat(target.AnyOf).Concat(target.OneOf))
            {
                open.Push(part);
            }
        }

        return new SchemaShape(found);
    }

    private static SchemaTypes Implied(Schema part) =>
        part.Properties.Any() || part.Required.Any() ? SchemaTypes.Object
        : part.Items is not null ? SchemaTypes.Array
        : (part.Enum ?? [])
            .Concat(part.Const is { } only ? [only] : [])
            .Aggregate(SchemaTypes.None, (all, node) => all | TypeOf(node));

    private static SchemaTypes TypeOf(Node node) =>
        node.Kind switch
        {
            NodeKind.Number => SchemaTypes.Number,
            NodeKind.Boolean => SchemaTypes.Boolean,
            NodeKind.Null => SchemaTypes.Null,
            NodeKind.Object => SchemaTypes.Object,
            NodeKind.Array => SchemaTypes.Array,
            _ => SchemaTypes.String,
        };
}
