using System.Text;

namespace OpenApi.Documents.Nodes;

/// <summary>What a node holds.</summary>
public enum NodeKind : byte
{
    /// <summary>Named members in document order.</summary>
    Object,

    /// <summary>Items in order.</summary>
    Array,

    /// <summary>A text.</summary>
    String,

    /// <summary>A number, kept as it was written.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Null.</summary>
    Null,
}

/// <summary>
/// A value of a document, in JSON's data model, with the place where it was written. Nodes are immutable once the
/// document is read. Where a YAML alias makes a node appear twice, it belongs to the place of its anchor.
/// </summary>
public abstract class Node
{
    private protected Node(SourceFile file, int offset)
    {
        File = file;
        Offset = offset;
    }

    private protected Node(Node origin)
        : this(origin.File, origin.Offset) => Origin = origin;

    /// <summary>The file that the node was written in.</summary>
    public SourceFile File { get; }

    /// <summary>Where the node begins in <see cref="File"/>, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>The object or array that holds this node; null for a file's root.</summary>
    public Node? Parent { get; private set; }

    /// <summary>The node as the user wrote it, where this one was converted from an older version or changed by an overlay; else null.</summary>
    public Node? Origin { get; }

    /// <summary>What the node holds.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>The place where the node was written.</summary>
    public SourceLocation Location => SourceLocation.Of(this);

    /// <summary>
    /// Where the name of the node begins, for a member of an object, in UTF-16 units of <see cref="File"/>; else the node's own
    /// offset, as for a value that an overlay put under a name of another file.
    /// </summary>
    public int NameOffset
    {
        get
        {
            var written = AsWritten();
            return written.Parent is ObjectNode owner && ReferenceEquals(owner.File, written.File)
                ? owner.NameOffsetOf(written)
                : written.Offset;
        }
    }

    /// <summary>
    /// The JSON pointer (RFC 6901) from the file's root to this node, or to its <see cref="Origin"/>; the empty text for the
    /// root.
    /// </summary>
    public string Pointer
    {
        get
        {
            if (Origin is { } origin)
            {
                return origin.Pointer;
            }

            var segments = new Stack<string>();
            for (var node = this; node.Parent is { } parent; node = parent)
            {
                segments.Push(parent.SegmentOf(node));
            }

            var pointer = new StringBuilder();
            foreach (var segment in segments)
            {
                pointer.Append('/').Append(JsonPointer.Escape(segment));
            }

            return pointer.ToString();
        }
    }

    /// <summary>The node as an object, or null when it is none.</summary>
    public ObjectNode? AsObject => this as ObjectNode;

    /// <summary>The node as an array, or null when it is none.</summary>
    public ArrayNode? AsArray => this as ArrayNode;

    /// <summary>The text of a string node, or null when it is none.</summary>
    public string? AsString => Kind == NodeKind.String ? ((ScalarNode)this).Text : null;

    /// <summary>The value of a boolean node, or null when it is none.</summary>
    public bool? AsBoolean => Kind == NodeKind.Boolean ? ((ScalarNode)this).Text == "true" : null;

    /// <summary>The member of that name when this is an object that has it, else null.</summary>
    public Node? this[string name] => (this as ObjectNode)?.Find(name);

    /// <summary>The node as it stands in its file. Two nodes that were made of one have the same.</summary>
    public Node AsWritten()
    {
        var node = this;
        while (node.Origin is { } origin)
        {
            node = origin;
        }

        return node;
    }

    private protected abstract string SegmentOf(Node child);

    private protected void Adopt(Node child) => child.Parent ??= this;

    /// <summary>
    /// Makes each node below this one belong to the place where it appears first. Needed where nodes are shared: objects are
    /// made from the inside out, so an alias may have been in its object before its anchor was in its own.
    /// </summary>
    internal void AdoptInOrder()
    {
        var seen = new HashSet<Node>();
        var open = new Stack<(Node Node, Node? Parent)>();
        open.Push((this, null));
        while (open.Count > 0)
        {
            var (node, parent) = open.Pop();
            if (!seen.Add(node))
            {
                continue;
            }

            node.Parent = parent;
            foreach (var child in node.Children.Reverse())
            {
                open.Push((child, node));
            }
        }
    }

    /// <summary>The values that an object or an array holds, in order.</summary>
    public abstract IEnumerable<Node> Children { get; }
}
