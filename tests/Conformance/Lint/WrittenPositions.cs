using System.Text;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace OpenApi.Conformance.Tests.Lint;

/// <summary>A line and a column in UTF-16 units, both counted from 1.</summary>
internal readonly record struct WrittenPosition(int Line, int Column);

/// <summary>
/// Where the values of a file begin, by JSON pointer, as readers say that have nothing to do with the one under test: that of
/// System.Text.Json, and YamlDotNet's own document model.
/// </summary>
internal static class WrittenPositions
{
    /// <summary>The place of each value, and of its name where it is a member.</summary>
    public static IReadOnlyDictionary<string, List<WrittenPosition>> Of(string text, bool isYaml)
    {
        var found = new Dictionary<string, List<WrittenPosition>>(StringComparer.Ordinal);
        if (isYaml)
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            AddYaml(stream.Documents[0].RootNode, "", found);
        }
        else
        {
            AddJson(text, found);
        }

        return found;
    }

    private static void Note(Dictionary<string, List<WrittenPosition>> found, string pointer, WrittenPosition place)
    {
        if (!found.TryGetValue(pointer, out var places))
        {
            found.Add(pointer, places = []);
        }

        places.Add(place);
    }

    private static string Below(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static void AddYaml(YamlNode node, string pointer, Dictionary<string, List<WrittenPosition>> found)
    {
        Note(found, pointer, Place(node));
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (name, value) in map.Children)
                {
                    var inner = Below(pointer, ((YamlScalarNode)name).Value ?? "");
                    Note(found, inner, Place(name));
                    AddYaml(value, inner, found);
                }

                break;
            case YamlSequenceNode list:
                foreach (var (at, item) in list.Children.Index())
                {
                    AddYaml(item, $"{pointer}/{at}", found);
                }

                break;
        }
    }

    private static WrittenPosition Place(YamlNode node) => new((int)node.Start.Line, (int)node.Start.Column);

    private static void AddJson(string text, Dictionary<string, List<WrittenPosition>> found)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var places = new PlacesInBytes(bytes);
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { MaxDepth = 1_000, CommentHandling = JsonCommentHandling.Skip }
        );
        var open = new Stack<(string Pointer, int Items)>();
        var pointer = "";
        var isNamed = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
                case JsonTokenType.PropertyName:
                    pointer = Below(open.Peek().Pointer, reader.GetString()!);
                    Note(found, pointer, places.At((int)reader.TokenStartIndex));
                    isNamed = true;
                    continue;
            }

            if (!isNamed && open.TryPop(out var list))
            {
                open.Push(list with { Items = list.Items + 1 });
                pointer = $"{list.Pointer}/{list.Items}";
            }

            isNamed = false;
            Note(found, pointer, places.At((int)reader.TokenStartIndex));
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push((pointer, 0));
            }
        }
    }

    /// <summary>Turns offsets in UTF-8, which only grow, into lines and columns.</summary>
    private sealed class PlacesInBytes(byte[] bytes)
    {
        private int line = 1;
        private int lineStart;
        private int reached;

        public WrittenPosition At(int offset)
        {
            for (; reached < offset; reached++)
            {
                if (bytes[reached] == '\n')
                {
                    line++;
                    lineStart = reached + 1;
                }
            }

            return new(line, Encoding.UTF8.GetCharCount(bytes, lineStart, offset - lineStart) + 1);
        }
    }
}
