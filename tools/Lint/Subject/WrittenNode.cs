using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Lint.Subject;

/// <summary>The way back from a converted or changed node.</summary>
internal static class WrittenNode
{
    /// <summary>The node as it stands in its file. Two nodes that were made of one have the same.</summary>
    public static Node AsWritten(this Node node)
    {
        while (node.Origin is { } origin)
        {
            node = origin;
        }

        return node;
    }
}
