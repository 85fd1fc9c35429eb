using System.Globalization;

namespace OpenApi.Documents.Nodes;

/// <summary>Items in order.</summary>
public sealed class ArrayNode : Node
{
    private readonly Node[] items;

    /// <summary>Makes an array of its items and becomes their parent.</summary>
    /// <param name="file">The file that the array was written in.</param>
    /// <param name="offset">Where it begins, in UTF-16 units.</param>
    /// <param name="items">The items; the array is not copied.</param>
    public ArrayNode(SourceFile file, int offset, Node[] items)
        : base(file, offset)
    {
        this.items = items;
        AdoptItems();
    }

    /// <summary>Makes an array that stands for another node, in another shape.</summary>
    /// <param name="origin">The node as the user wrote it.</param>
    /// <param name="items">The items; the array is not copied.</param>
    public ArrayNode(Node origin, Node[] items)
        : base(origin)
    {
        this.items = items;
        AdoptItems();
    }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Array;

    /// <summary>The items in order.</summary>
    public IReadOnlyList<Node> Items => items;

    /// <inheritdoc/>
    public override IEnumerable<Node> Children => items;

    private protected override string SegmentOf(Node child) =>
        Array.FindIndex(items, item => ReferenceEquals(item, child)).ToString(CultureInfo.InvariantCulture);

    private void AdoptItems()
    {
        foreach (var item in items)
        {
            Adopt(item);
        }
    }
}
