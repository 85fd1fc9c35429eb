using System.Text;
using System.Text.Json;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.Tests.Wire.Rewriting;

/// <summary>Writes a document again, saying the same: members, and items whose order means nothing, in another order.</summary>
internal static class Rewrite
{
    private static readonly HashSet<string> Unordered = new(StringComparer.Ordinal)
    {
        "required",
        "enum",
        "type",
        "allOf",
        "anyOf",
        "oneOf",
        "parameters",
        "tags",
        "security",
        "x-error-codes",
        "x-rate-limit",
    };

    /// <summary>The document as JSON without any space.</summary>
    public static string AsJson(Node root, int seed)
    {
        var text = new StringBuilder();
        Json(root, "", new Random(seed), text);
        return text.ToString();
    }

    /// <summary>The document as YAML in block style, three spaces a level.</summary>
    public static string AsYaml(Node root, int seed)
    {
        var text = new StringBuilder();
        Yaml(root, "", new Random(seed), 0, text);
        return text.ToString();
    }

    private static void Json(Node node, string name, Random random, StringBuilder text)
    {
        switch (node)
        {
            case ObjectNode members:
                text.Append('{');
                Separate(
                    Shuffled(members.Members, random),
                    text,
                    member =>
                    {
                        text.Append(Quoted(member.Name)).Append(':');
                        Json(member.Value, member.Name, random, text);
                    }
                );
                text.Append('}');
                break;
            case ArrayNode array:
                text.Append('[');
                Separate(Items(array, name, random), text, item => Json(item, "", random, text));
                text.Append(']');
                break;
            default:
                text.Append(Scalar((ScalarNode)node));
                break;
        }
    }

    private static void Separate<T>(IEnumerable<T> parts, StringBuilder text, Action<T> write)
    {
        var isFirst = true;
        foreach (var part in parts)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            write(part);
        }
    }

    private static void Yaml(Node node, string name, Random random, int level, StringBuilder text)
    {
        var indent = new string(' ', level * 3);
        switch (node)
        {
            case ObjectNode { Members.Count: > 0 } members:
                text.Append(level > 0 ? "\n" : "");
                foreach (var member in Shuffled(members.Members, random))
                {
                    text.Append(indent).Append(Quoted(member.Name)).Append(": ");
                    Yaml(member.Value, member.Name, random, level + 1, text);
                }

                break;
            case ArrayNode { Items.Count: > 0 } array:
                text.Append('\n');
                foreach (var item in Items(array, name, random))
                {
                    text.Append(indent).Append("- ");
                    Yaml(item, "", random, level + 1, text);
                }

                break;
            default:
                text.Append(
                        node is ObjectNode ? "{}"
                        : node is ArrayNode ? "[]"
                        : Scalar((ScalarNode)node)
                    )
                    .Append('\n');
                break;
        }
    }

    private static IEnumerable<Node> Items(ArrayNode array, string name, Random random) =>
        Unordered.Contains(name) ? Shuffled(array.Items, random) : array.Items;

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Scalar(ScalarNode node) => node.Kind is NodeKind.String ? Quoted(node.Text) : node.Text;

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
