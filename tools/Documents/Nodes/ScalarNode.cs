namespace OpenApi.Documents.Nodes;

/// <summary>A text, a number, a truth value or null.</summary>
public sealed class ScalarNode : Node
{
    /// <summary>Makes a value that was read.</summary>
    /// <param name="file">The file that the value was written in.</param>
    /// <param name="offset">Where it begins, in UTF-16 units.</param>
    /// <param name="kind">One of the four scalar kinds.</param>
    /// <param name="text">What <see cref="Text"/> gives.</param>
    public ScalarNode(SourceFile file, int offset, NodeKind kind, string text)
        : base(file, offset)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>Makes a value that stands for another node, in another shape.</summary>
    /// <param name="origin">The node as the user wrote it.</param>
    /// <param name="kind">One of the four scalar kinds.</param>
    /// <param name="text">What <see cref="Text"/> gives.</param>
    public ScalarNode(Node origin, NodeKind kind, string text)
        : base(origin)
    {
        Kind = kind;
        Text = text;
    }

    /// <inheritdoc/>
    public override NodeKind Kind { get; }

    /// <summary>
    /// The unescaped text of a string; a number in JSON's notation as it was written; <c>true</c>, <c>false</c> or
    /// <c>null</c>.
    /// </summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override IEnumerable<Node> Children => [];

    private protected override string SegmentOf(Node child) => "";
}
