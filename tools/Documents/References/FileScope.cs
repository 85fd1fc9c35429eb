using System.Collections.Concurrent;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.References;

/// <summary>
/// What references within one file, or from another to it, can name: its nodes by pointer, its anchors, and the resources
/// that <c>$id</c> makes within it (JSON Schema 2020-12, section 8.2).
/// </summary>
internal sealed class FileScope
{
    private readonly Dictionary<Node, string> idOf = [];
    private readonly Dictionary<string, Node> anchors = new(StringComparer.Ordinal);

    /// <summary>Makes the scope of a file.</summary>
    /// <param name="path">The file's path relative to the document's folder.</param>
    /// <param name="root">The file's root.</param>
    /// <param name="cancellationToken">Ends the search for anchors and ids.</param>
    public FileScope(string path, Node root, CancellationToken cancellationToken)
    {
        Path = path;
        Root = root;
        var text = root.File.Text;
        if (
            Mentions(text, "$id")
            || Mentions(text, "$self")
            || Mentions(text, "$anchor")
            || Mentions(text, "$dynamicAnchor")
        )
        {
            Index(root, cancellationToken);
        }
    }

    /// <summary>The file's path relative to the document's folder.</summary>
    public string Path { get; }

    /// <summary>The file's root, as it was written.</summary>
    public Node Root { get; }

    /// <summary>What the references of this file came to, by the resource that they stand in and their text.</summary>
    public ConcurrentDictionary<(Node Resource, string Reference), Lookup> Known { get; } = new();

    /// <summary>The resources that <c>$id</c> or <c>$self</c> makes in this file, by absolute id.</summary>
    public Dictionary<string, Node> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>The root of the resource that a node belongs to.</summary>
    public Node ResourceOf(Node node)
    {
        for (var at = node; idOf.Count > 0 && at is not null; at = at.Parent)
        {
            if (idOf.ContainsKey(at))
            {
                return at;
            }
        }

        return Root;
    }

    /// <summary>The base that an id or a reference within a resource is relative to; null when there is none.</summary>
    public Uri? BaseOf(Node resource) =>
        idOf.TryGetValue(resource, out var id) && Uri.TryCreate(id, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>The node that a fragment names.</summary>
    /// <param name="resource">The resource that the fragment is relative to.</param>
    /// <param name="fragment">The fragment, not decoded.</param>
    public Node? Find(Node resource, string fragment)
    {
        var decoded = ReferenceText.Decode(fragment);
        if (decoded.Length > 0 && decoded[0] != '/')
        {
            return anchors.TryGetValue(decoded, out var anchored) ? anchored : null;
        }

        return JsonPointer.Find(resource, decoded)
            ?? JsonPointer.Find(resource, fragment)
            ?? (ReferenceEquals(resource, Root) ? null : JsonPointer.Find(Root, decoded));
    }

    private static bool Mentions(string text, string keyword) => text.IndexOf(keyword, StringComparison.Ordinal) >= 0;

    private void Index(Node root, CancellationToken cancellationToken)
    {
        var open = new Stack<(Node Node, Uri? Base)>();
        var seen = new HashSet<Node>();
        open.Push((root, null));
        while (open.Count > 0)
        {
            var (node, current) = open.Pop();
            if (node is ScalarNode || !seen.Add(node))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (node is ArrayNode array)
            {
                foreach (var item in array.Items)
                {
                    open.Push((item, current));
                }

                continue;
            }

            var own = Declare(node, current);
            foreach (var member in ((ObjectNode)node).Members)
            {
                open.Push((member.Value, own));
            }
        }
    }

    private Uri? Declare(Node node, Uri? current)
    {
        foreach (var anchor in new[] { node["$anchor"]?.AsString, node["$dynamicAnchor"]?.AsString })
        {
            if (anchor is not null && !anchors.ContainsKey(anchor))
            {
                anchors.Add(anchor, node);
            }
        }

        var written = node["$id"]?.AsString ?? (node.Parent is null ? node["$self"]?.AsString : null);
        if (written is null || !TryCombine(current, written.TrimEnd('#'), out var id))
        {
            return current;
        }

        if (!Resources.ContainsKey(id.AbsoluteUri))
        {
            Resources.Add(id.AbsoluteUri, node);
            idOf.Add(node, id.AbsoluteUri);
        }

        return id;
    }

    /// <summary>
    /// The absolute URI that an address has against a base. An address that begins with a slash needs a base; without one, Unix
    /// would take it for a file and Windows would not.
    /// </summary>
    public static bool TryCombine(Uri? against, string address, out Uri uri)
    {
        if (against is not null)
        {
            return Uri.TryCreate(against, address, out uri!);
        }

        uri = null!;
        return !address.StartsWith("/", StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out uri!);
    }
}
