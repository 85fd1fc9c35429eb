using System.Collections.Immutable;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>What one version says about a value: schemas that must all be met; none where it says nothing.</summary>
/// <param name="Holder">The node that stands for the value in messages and places.</param>
/// <param name="Schemas">The schemas.</param>
/// <param name="IsShared">Whether a reference led here, so that other places may lead here too.</param>
/// <param name="IsText">
/// Whether the value travels as a bare text, as in a URL or a header: the number 1 and the text "1" are the same there.
/// </param>
internal sealed record SchemaSide(
    Node Holder,
    ImmutableArray<Schema> Schemas,
    bool IsShared = false,
    bool IsText = false
)
{
    /// <summary>A schema, or nothing.</summary>
    /// <param name="schema">The schema, or null.</param>
    /// <param name="otherwise">The node that could hold a schema.</param>
    public static SchemaSide Of(Schema? schema, Node otherwise) =>
        schema is { } stated ? new(stated.Node, [stated]) : new(otherwise, []);

    /// <summary>Several schemas.</summary>
    public static SchemaSide Of(IEnumerable<Schema> schemas, Node otherwise)
    {
        var all = schemas.ToImmutableArray();
        return new(all.IsEmpty ? otherwise : all[0].Node, all);
    }

    /// <summary>The side with the targets of references in place of references that say nothing else.</summary>
    public SchemaSide Resolved()
    {
        var targets = Schemas.Select(SchemaReference.Follow).ToImmutableArray();
        var isShared = targets.Where((target, at) => target != Schemas[at]).Any();
        return isShared ? new(targets[0].Node, targets, true, IsText) : this;
    }

    /// <summary>Whether references may bring in more than what stands in place.</summary>
    public bool IsComposed =>
        Schemas.Any(schema =>
            schema.Node is ObjectNode node
            && node.Members.Any(member => member.Name is "$ref" or "allOf" or "oneOf" or "anyOf")
        );

    /// <summary>The nodes that tell one side from another.</summary>
    public NodeList Nodes => Schemas.IsEmpty ? new([Holder]) : new([.. Schemas.Select(schema => schema.Node)]);
}

/// <summary>Nodes in order; equal when they are the very same nodes.</summary>
internal readonly struct NodeList(ImmutableArray<Node> nodes) : IEquatable<NodeList>
{
    private readonly ImmutableArray<Node> nodes = nodes;

    public bool Equals(NodeList other) => nodes.AsSpan().SequenceEqual(other.nodes.AsSpan());

    public override bool Equals(object? obj) => obj is NodeList other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var node in nodes)
        {
            hash.Add(node);
        }

        return hash.ToHashCode();
    }
}
