using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;
using OpenApi.Documents.Views;

namespace OpenApi.Lint.Subject;

/// <summary>An object of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">Its node.</param>
/// <param name="Direction">Which way the values travel that it describes; null when both or unknown.</param>
internal readonly record struct PlacedPart(ObjectKind Kind, ObjectNode Node, Direction? Direction)
{
    /// <summary>The name under which the object stands; empty in a list.</summary>
    public string Name
    {
        get
        {
            var node = Node;
            return (Node.Parent as ObjectNode)
                    ?.Members.FirstOrDefault(member => ReferenceEquals(member.Value, node))
                    .Name
                ?? "";
        }
    }
}

/// <summary>Goes through the objects of a document and of the files that it refers to.</summary>
internal static class PartWalk
{
    /// <summary>Every object once: those of the document itself, then what references add from other files.</summary>
    public static IReadOnlyList<PlacedPart> All(ApiDocument document, CancellationToken cancellationToken)
    {
        var found = new List<PlacedPart>();
        var seen = new HashSet<Node>();
        var references = new List<PlacedPart>();
        var open = new Stack<PlacedPart>();
        open.Push(new PlacedPart(ObjectKind.Document, document.Root, null));
        while (open.TryPop(out var part))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (seen.Add(part.Node))
            {
                // References lead to nodes as they are written, also where the document holds them in another shape.
                seen.Add(part.Node.AsWritten());
                found.Add(part);
                if (document.Resolve(part.Node) is ObjectNode target)
                {
                    references.Add(part with { Node = target });
                }

                Push(open, part);
            }

            // What the document holds comes first, so that it keeps the direction of the place where it stands.
            if (open.Count == 0)
            {
                references.ForEach(open.Push);
                references.Clear();
            }
        }

        return found;
    }

    private static void Push(Stack<PlacedPart> open, PlacedPart part)
    {
        Direction? direction = part.Kind switch
        {
            ObjectKind.RequestBody or ObjectKind.Parameter => Direction.Request,
            ObjectKind.Response or ObjectKind.Header => Direction.Response,
            ObjectKind.Schema => null,
            _ => part.Direction,
        };
        foreach (var inner in DocumentShape.PartsOf(part.Kind, part.Node).Reverse())
        {
            if (inner.Node is ObjectNode node)
            {
                open.Push(new PlacedPart(inner.Kind, node, direction));
            }
        }
    }
}
