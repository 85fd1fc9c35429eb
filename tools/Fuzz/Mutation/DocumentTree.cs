using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Fuzz.Mutation;

/// <summary>A document as a tree that can be cut and changed.</summary>
internal sealed class DocumentTree
{
    private const int MostPaths = 6;
    private static readonly JsonNodeOptions Options = new() { PropertyNameCaseInsensitive = false };
    private readonly string json;

    private DocumentTree(string json) => this.json = json;

    /// <summary>Reads a document; null when it is no object.</summary>
    public static DocumentTree? TryRead(SeedDocument document)
    {
        var file = new SourceFile(document.Name, document.Text);
        return
            NodeReader.Read(file, ReadOptions.Default, new Findings(), CancellationToken.None) is ObjectNode root
            && root["paths"] is not null
            ? new DocumentTree(Convert(root)!.ToJsonString())
            : null;
    }

    /// <summary>A copy with only a few of the paths, so that it is generated and compiled quickly.</summary>
    public JsonObject Slice(Random random)
    {
        var copy = JsonNode.Parse(json, Options)!.AsObject();
        if (copy["paths"] is JsonObject paths)
        {
            var names = paths.Select(member => member.Key).ToArray();
            random.Shuffle(names);
            foreach (var name in names.Skip(random.Next(1, MostPaths)))
            {
                paths.Remove(name);
            }
        }

        return copy;
    }

    private static JsonNode? Convert(Node node) =>
        node switch
        {
            ObjectNode members => new JsonObject(
                members.Members.Select(member => KeyValuePair.Create(member.Name, Convert(member.Value)))
            ),
            ArrayNode items => new JsonArray([.. items.Items.Select(Convert)]),
            ScalarNode { Kind: NodeKind.Null } => null,
            ScalarNode { Kind: NodeKind.String } scalar => JsonValue.Create(scalar.Text),
            ScalarNode scalar => JsonNode.Parse(scalar.Text, documentOptions: default(JsonDocumentOptions)),
            _ => null,
        };
}
