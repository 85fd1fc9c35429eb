namespace OpenApi.Documents.Nodes;

/// <summary>
/// A place in a document as the user wrote it, counted as editors count. Through conversions and overlays it leads to the text
/// that the value came from.
/// </summary>
/// <param name="Path">The file's path as it was given.</param>
/// <param name="Pointer">The JSON pointer of the value; empty for the whole file, or where there is no value.</param>
/// <param name="Line">The line, counted from one.</param>
/// <param name="Column">The column in UTF-16 units, counted from one.</param>
public sealed record SourceLocation(string Path, string Pointer, int Line, int Column)
{
    /// <summary>The location of a node.</summary>
    public static SourceLocation Of(Node node) => node.File.LocationAt(node.Offset, node.Pointer);

    /// <summary>The location of the name under which a node stands; of the node itself where it has none.</summary>
    public static SourceLocation OfName(Node node) => node.File.LocationAt(node.NameOffset, node.Pointer);

    /// <summary>File, line and column in the form that compilers print and editors follow, as in <c>pets.yaml(14,41)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}
