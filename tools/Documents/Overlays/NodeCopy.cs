using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Documents.Overlays;

/// <summary>
/// Copies a tree, so that each node has the parent that it now stands in, while its place stays where it was written. A value
/// that an overlay put into several places becomes a node of its own in each.
/// </summary>
/// <param name="budget">Bounds the size of the tree.</param>
internal sealed class NodeCopy(NodeBudget budget)
{
    /// <summary>The copy.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="depth">How deep it stands; the root has one.</param>
    /// <exception cref="UnreadableException">The tree is beyond the bounds.</exception>
    public Node Of(Node node, int depth)
    {
        budget.Add(node.Offset);
        budget.CheckDepth(node.Offset, depth);
        return node switch
        {
            ObjectNode map => new ObjectNode(
                map,
                [.. map.Members.Select(member => member with { Value = Of(member.Value, depth + 1) })]
            ),
            ArrayNode list => new ArrayNode(list, [.. list.Items.Select(item => Of(item, depth + 1))]),
            _ => new ScalarNode(node, node.Kind, ((ScalarNode)node).Text),
        };
    }
}
