using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.ClientGenerator.Reading.Document;

/// <summary>Finds the nodes that <c>$ref</c> names, in the document and in the files beside it.</summary>
/// <param name="files">The roots of the files that can be named, by the relative path that names them.</param>
internal sealed class ReferenceResolver(IReadOnlyDictionary<string, Node> files)
{
    private const int LongestChain = 100;

    public Node Follow(Node node)
    {
        for (var step = 0; step < LongestChain && Resolve(node) is { } target && !ReferenceEquals(target, node); step++)
        {
            node = target;
        }

        return node;
    }

    public Node? Resolve(Node node)
    {
        if (node["$ref"]?.AsString is not { } reference)
        {
            return null;
        }

        var parts = reference.Split(['#'], 2);
        var pointer = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        return parts[0].Length == 0 ? JsonPointer.Find(RootOf(node), pointer)
            : files.TryGetValue(parts[0], out var root) ? JsonPointer.Find(root, pointer)
            : null;
    }

    private static Node RootOf(Node node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }
}
