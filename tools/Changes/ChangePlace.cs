using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes;

/// <summary>A place in one version of a document, as its author wrote it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Pointer">The JSON pointer in that file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1.</param>
public sealed record ChangePlace(string Path, string Pointer, int Line, int Column)
{
    /// <summary>The place of a node: that of its name where it is a member of an object, else its own.</summary>
    public static ChangePlace Of(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var origin = node.Origin ?? node;
        var position = origin.Parent is ObjectNode owner ? PositionOfName(owner, origin) : origin.Position;
        return new(origin.File.Path, origin.Pointer, position.Line + 1, position.Column + 1);
    }

    private static LinePosition PositionOfName(ObjectNode owner, Node value)
    {
        foreach (var member in owner.Members)
        {
            // An overlay can put a value of another file under a name of this one.
            if (ReferenceEquals(member.Value, value) && ReferenceEquals(owner.File, value.File))
            {
                return owner.File.PositionAt(member.NameOffset);
            }
        }

        return value.Position;
    }
}
