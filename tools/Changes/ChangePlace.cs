using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes;

/// <summary>A place in one version of a document, as its author wrote it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Pointer">The JSON pointer in that file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1.</param>
public sealed record ChangePlace(string Path, string Pointer, int Line, int Column)
{
    /// <summary>The place of a node.</summary>
    public static ChangePlace Of(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new(node.File.Path, node.Pointer, node.Position.Line + 1, node.Position.Column + 1);
    }
}
