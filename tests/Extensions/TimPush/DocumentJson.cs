using System.Text.Json.Nodes;
using OpenApi.Documents.Nodes;

namespace OpenApi.Extensions.Tests.TimPush;

/// <summary>Turns examples of the document into JSON.</summary>
internal static class DocumentJson
{
    public static JsonNode? Of(Node node) =>
        node switch
        {
            ObjectNode members => new JsonObject(
                members.Members.Select(member => KeyValuePair.Create(member.Name, Of(member.Value)))
            ),
            ArrayNode items => new JsonArray([.. items.Items.Select(Of)]),
            { Kind: NodeKind.String } => node.AsString,
            ScalarNode scalar => JsonNode.Parse(scalar.Text),
            _ => null,
        };
}
