using System.Text;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Tests.Reading;

/// <summary>Writes a value as JSON or YAML in many ways, and keeps where each value and each name was put.</summary>
internal sealed class PlacedText(int seed, string newLine)
{
    private readonly StringBuilder text = new();
    private readonly Random random = new(seed);
    private readonly List<int> places = [];

    /// <summary>The text, and the offsets of its values and names in document order.</summary>
    public static (string Text, int[] Places) Json(Data data, int seed, string newLine, bool hasMark = false)
    {
        var writer = new PlacedText(seed, newLine);
        writer.text.Append(hasMark ? "\uFEFF" : "");
        writer.Space();
        writer.WriteJson(data);
        writer.Space();
        return (writer.text.ToString(), [.. writer.places]);
    }

    /// <summary>The text, and the offsets of its values and names in document order.</summary>
    public static (string Text, int[] Places) Yaml(Data data, int seed, string newLine, bool hasMark = false)
    {
        var writer = new PlacedText(seed, newLine);
        writer.text.Append(hasMark ? "\uFEFF" : "").Append("# begins").Append(newLine);
        writer.WriteYaml(data, 0);
        writer.text.Append(newLine);
        return (writer.text.ToString(), [.. writer.places]);
    }

    /// <summary>The offsets of a node's values and names in document order.</summary>
    public static IEnumerable<int> PlacesOf(Node node) =>
        node switch
        {
            ObjectNode map =>
            [
                node.Offset,
                .. map.Members.SelectMany(member => PlacesOf(member.Value).Prepend(member.NameOffset)),
            ],
            ArrayNode list => [node.Offset, .. list.Items.SelectMany(PlacesOf)],
            _ => [node.Offset],
        };

    private void Place() => places.Add(text.Length);

    private void Space()
    {
        foreach (var space in new[] { " ", newLine, "\t" })
        {
            if (random.Next(4) == 0)
            {
                text.Append(space);
            }
        }
    }

    private void WriteJson(Data data)
    {
        Place();
        switch (data)
        {
            case Data.Map map:
                text.Append('{');
                Space();
                foreach (var (member, index) in map.Members.Select((member, index) => (member, index)))
                {
                    text.Append(index > 0 ? "," : "");
                    Space();
                    Place();
                    text.Append(JsonText(member.Key));
                    Space();
                    text.Append(':');
                    Space();
                    WriteJson(member.Value);
                    Space();
                }

                text.Append('}');
                break;
            case Data.List list:
                text.Append('[');
                Space();
                foreach (var (item, index) in list.Items.Select((item, index) => (item, index)))
                {
                    text.Append(index > 0 ? "," : "");
                    Space();
                    WriteJson(item);
                    Space();
                }

                text.Append(']');
                break;
            case Data.Scalar scalar:
                text.Append(scalar.Kind == NodeKind.String ? JsonText(scalar.Text) : scalar.Text);
                break;
        }
    }

    /// <summary>Escapes what must be escaped, and at times what need not.</summary>
    private string JsonText(string value) =>
        "\""
        + string.Concat(
            value.Select(c =>
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '/' when random.Next(2) == 0 => "\\/",
                    '\n' when random.Next(2) == 0 => "\\n",
                    '\t' when random.Next(2) == 0 => "\\t",
                    < ' ' => $"\\u{(int)c:X4}",
                    _ when random.Next(10) == 0 => $"\\u{(int)c:x4}",
                    _ => c.ToString(),
                }
            )
        )
        + "\"";

    private void WriteYaml(Data data, int indent)
    {
        Place();
        switch (data)
        {
            case Data.Map { Members.Length: > 0 } map:
                for (var i = 0; i < map.Members.Length; i++)
                {
                    if (i > 0)
                    {
                        Line(indent);
                    }

                    Place();
                    text.Append(YamlText(map.Members[i].Key)).Append(':');
                    WriteYamlBelow(map.Members[i].Value, indent + 1 + random.Next(3), isInList: false);
                }

                break;
            case Data.List { Items.Length: > 0 } list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (i > 0)
                    {
                        Line(indent);
                    }

                    text.Append('-');
                    WriteYamlBelow(list.Items[i], indent + 2, isInList: true);
                }

                break;
            case Data.Map:
                text.Append("{}");
                break;
            case Data.List:
                text.Append("[]");
                break;
            case Data.Scalar scalar:
                text.Append(scalar.Kind == NodeKind.String ? YamlText(scalar.Text) : scalar.Text);
                break;
        }
    }

    private void WriteYamlBelow(Data data, int indent, bool isInList)
    {
        if (data is Data.Map { Members.Length: > 0 } or Data.List { Items.Length: > 0 })
        {
            if (isInList && random.Next(2) == 0)
            {
                text.Append(' ');
            }
            else
            {
                text.Append(random.Next(3) == 0 ? " # note: [" : "");
                Line(indent);
            }
        }
        else
        {
            text.Append(' ');
        }

        WriteYaml(data, indent);
    }

    private void Line(int indent) => text.Append(newLine).Append(' ', indent);

    private string YamlText(string value) =>
        value.Length > 0 && value.All(char.IsAsciiLetter) && value is not ("null" or "true") ? value
        : value.All(c => c is >= ' ' and <= '~') && random.Next(2) == 0 ? "'" + value.Replace("'", "''") + "'"
        : Data.Quote(value);
}
