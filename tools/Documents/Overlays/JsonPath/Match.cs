using System.Globalization;
using System.Text;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>A value that a query selected, with the way to it. The same value can be selected by two ways.</summary>
public sealed class Match
{
    private Match(Node node, Match? parent, string? name, int index)
    {
        Node = node;
        Parent = parent;
        Name = name;
        Index = index;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The value.</summary>
    public Node Node { get; }

    /// <summary>The object or array that the value was reached through; null for the root.</summary>
    public Match? Parent { get; }

    /// <summary>The name in an object; null in an array and for the root.</summary>
    public string? Name { get; }

    /// <summary>The place in an array, from zero; its meaning ends where <see cref="Name"/> is not null.</summary>
    public int Index { get; }

    /// <summary>How many steps it is from the root.</summary>
    public int Depth { get; }

    /// <summary>The root of a document.</summary>
    public static Match Root(Node root) => new(root, null, null, 0);

    /// <summary>A member of this object.</summary>
    public Match Child(string name, Node value) => new(value, this, name, 0);

    /// <summary>An item of this array.</summary>
    public Match Child(int index, Node item) => new(item, this, null, index);

    /// <summary>The values that this one holds.</summary>
    internal IEnumerable<Match> Children() =>
        Node switch
        {
            ObjectNode map => map.Members.Select(member => Child(member.Name, member.Value)),
            ArrayNode list => list.Items.Select((item, index) => Child(index, item)),
            _ => [],
        };

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public string Pointer
    {
        get
        {
            var pointer = "";
            for (var at = this; at.Parent is { } parent; at = parent)
            {
                var segment = at.Name ?? at.Index.ToString(CultureInfo.InvariantCulture);
                pointer = $"/{JsonPointer.Escape(segment)}{pointer}";
            }

            return pointer;
        }
    }

    /// <summary>The normalized path (RFC 9535, section 2.7).</summary>
    public override string ToString()
    {
        var steps = new Stack<Match>();
        for (var at = this; at.Parent is not null; at = at.Parent)
        {
            steps.Push(at);
        }

        var path = new StringBuilder("$");
        foreach (var step in steps)
        {
            path.Append('[')
                .Append(step.Name is { } name ? Quoted(name) : step.Index.ToString(CultureInfo.InvariantCulture))
                .Append(']');
        }

        return path.ToString();
    }

    private static string Quoted(string name)
    {
        var text = new StringBuilder("'");
        foreach (var c in name)
        {
            _ = c switch
            {
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                '\'' => text.Append(@"\'"),
                '\\' => text.Append(@"\\"),
                < ' ' => text.Append(@"\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('\'').ToString();
    }
}
