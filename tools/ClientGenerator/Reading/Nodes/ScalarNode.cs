namespace OpenApi.ClientGenerator.Reading.Nodes;

/// <summary>A text, a number, a truth value or null.</summary>
/// <param name="file">The file that the value was written in.</param>
/// <param name="offset">Where it begins, in UTF-16 units.</param>
/// <param name="kind">One of the four scalar kinds.</param>
/// <param name="text">
/// The unescaped text of a string; a number in JSON's notation as it was written; <c>true</c>, <c>false</c> or <c>null</c>.
/// </param>
public sealed class ScalarNode(SourceFile file, int offset, NodeKind kind, string text) : Node(file, offset)
{
    /// <inheritdoc/>
    public override NodeKind Kind { get; } = kind;

    /// <summary>
    /// The unescaped text of a string; a number in JSON's notation as it was written; <c>true</c>, <c>false</c> or
    /// <c>null</c>.
    /// </summary>
    public string Text { get; } = text;

    private protected override string SegmentOf(Node child) => "";
}
