using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Cli.Tests.Diff;

/// <summary>Writes a document in other ways that mean the same.</summary>
internal static class Rewriting
{
    /// <summary>The document as JSON values, whatever it was written in.</summary>
    public static JsonNode Parse(string path)
    {
        var file = new SourceFile(path, File.ReadAllText(path));
        return ToJson(NodeReader.Read(file, ReadOptions.Default, new Findings(), CancellationToken.None)!)!;
    }

    /// <summary>JSON, indented by so many blanks, or on one line.</summary>
    public static string Json(JsonNode document, int indent) =>
        document.ToJsonString(new JsonSerializerOptions { WriteIndented = indent > 0, IndentSize = indent });

    /// <summary>The document with the members of all objects the other way round.</summary>
    public static JsonNode Reversed(JsonNode document) =>
        document switch
        {
            JsonObject members => new JsonObject(
                members.Reverse().Select(member => KeyValuePair.Create(member.Key, Copy(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Copy)]),
            _ => document.DeepClone(),
        };

    /// <summary>The document as YAML in blocks.</summary>
    public static string Yaml(JsonNode document)
    {
        var yaml = new StringBuilder();
        Append(yaml, document, 0);
        return yaml.ToString();
    }

    private static JsonNode? Copy(JsonNode? node) => node is null ? null : Reversed(node);

    private static void Append(StringBuilder yaml, JsonNode? node, int depth)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                foreach (var member in members)
                {
                    yaml.Append('\n')
                        .Append(' ', depth * 2)
                        .Append(JsonValue.Create(member.Key).ToJsonString())
                        .Append(": ");
                    Append(yaml, member.Value, depth + 1);
                }

                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                {
                    yaml.Append('\n').Append(' ', depth * 2).Append("- ");
                    Append(yaml, item, depth + 1);
                }

                break;
            default:
                yaml.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static JsonNode? ToJson(Node node) =>
        node switch
        {
            ObjectNode members => new JsonObject(
                members.Members.Select(member => KeyValuePair.Create(member.Name, ToJson(member.Value)))
            ),
            ArrayNode items => new JsonArray([.. items.Items.Select(ToJson)]),
            { Kind: NodeKind.String } => JsonValue.Create(node.AsString),
            { Kind: NodeKind.Null } => null,
            _ => JsonNode.Parse(((ScalarNode)node).Text),
        };
}
