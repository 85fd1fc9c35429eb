using System.Text;
using System.Text.Json;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Tests.Wire.Rewriting;

/// <summary>Writes a document again, saying the same: members, and items whose order means nothing, in another order.</summary>
internal sealed class Rewrite
{
    /// <summary>The lists whose order means nothing, neither on the wire nor in C#.</summary>
    public static readonly IReadOnlySet<string> UnorderedInCode = new HashSet<string>(StringComparer.Ordinal)
    {
        "required",
        "type",
        "tags",
        "security",
        "x-error-codes",
        "x-rate-limit",
    };

    /// <summary>The lists whose order means nothing on the wire; C# numbers the values of an enum, and parameters that come to one name, and takes the first base.</summary>
    public static readonly IReadOnlySet<string> UnorderedOnTheWire = new HashSet<string>(
        UnorderedInCode,
        StringComparer.Ordinal
    )
    {
        "parameters",
        "enum",
        "allOf",
        "anyOf",
        "oneOf",
    };

    private readonly StringBuilder text = new();
    private readonly Random random;
    private readonly IReadOnlySet<string> unordered;

    private Rewrite(Random random, IReadOnlySet<string> unordered)
    {
        this.random = random;
        this.unordered = unordered;
    }

    /// <summary>The document as JSON without any space.</summary>
    public static string AsJson(Node root, int seed, IReadOnlySet<string> unordered)
    {
        var rewrite = new Rewrite(new Random(seed), unordered);
        rewrite.Json(root, "");
        return rewrite.text.ToString();
    }

    /// <summary>The document as YAML in block style, three spaces a level.</summary>
    public static string AsYaml(Node root, int seed, IReadOnlySet<string> unordered)
    {
        var rewrite = new Rewrite(new Random(seed), unordered);
        rewrite.Yaml(root, "", 0);
        return rewrite.text.ToString();
    }

    private void Json(Node node, string name)
    {
        switch (node)
        {
            case ObjectNode members:
                text.Append('{');
                Separate(
                    Shuffled(members.Members),
                    member =>
                    {
                        text.Append(Quoted(member.Name)).Append(':');
                        Json(member.Value, member.Name);
                    }
                );
                text.Append('}');
                break;
            case ArrayNode array:
                text.Append('[');
                Separate(Items(array, name), item => Json(item, ""));
                text.Append(']');
                break;
            default:
                text.Append(Scalar((ScalarNode)node));
                break;
        }
    }

    private void Separate<T>(IEnumerable<T> parts, Action<T> write)
    {
        var isFirst = true;
        foreach (var part in parts)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            write(part);
        }
    }

    private void Yaml(Node node, string name, int level)
    {
        var indent = new string(' ', level * 3);
        switch (node)
        {
            case ObjectNode { Members.Count: > 0 } members:
                text.Append(level > 0 ? "\n" : "");
                foreach (var member in Shuffled(members.Members))
                {
                    text.Append(indent).Append(Quoted(member.Name)).Append(": ");
                    Yaml(member.Value, member.Name, level + 1);
                }

                break;
            case ArrayNode { Items.Count: > 0 } array:
                text.Append('\n');
                foreach (var item in Items(array, name))
                {
                    text.Append(indent).Append("- ");
                    Yaml(item, "", level + 1);
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

    private IEnumerable<Node> Items(ArrayNode array, string name) =>
        unordered.Contains(name) ? Shuffled(array.Items) : array.Items;

    private T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string Scalar(ScalarNode node) => node.Kind is NodeKind.String ? Quoted(node.Text) : node.Text;

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
