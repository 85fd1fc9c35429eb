using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenApi.Documents.Nodes;

namespace OpenApi.Schemas.Values;

/// <summary>Writes document nodes as JSON. Numbers keep the digits of the document.</summary>
public static class NodeJson
{
    private const int MaxDepth = 1_000;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The node as UTF-8 JSON.</summary>
    public static byte[] Utf8(Node node)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, node);
        }

        return buffer.ToArray();
    }

    /// <summary>The node as JSON text.</summary>
    public static string Text(Node node) => Encoding.UTF8.GetString(Utf8(node));

    /// <summary>The node as a value of <c>System.Text.Json</c>.</summary>
    public static JsonElement Element(Node node)
    {
        using var document = JsonDocument.Parse(Utf8(node), new JsonDocumentOptions { MaxDepth = MaxDepth });
        return document.RootElement.Clone();
    }

    /// <summary>Writes the node where the writer stands.</summary>
    public static void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case ObjectNode members:
                json.WriteStartObject();
                foreach (var member in members.Members)
                {
                    json.WritePropertyName(WellFormed(member.Name));
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case ArrayNode array:
                json.WriteStartArray();
                foreach (var item in array.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case ScalarNode { Kind: NodeKind.String } text:
                json.WriteStringValue(WellFormed(text.Text));
                break;
            case ScalarNode scalar:
                json.WriteRawValue(scalar.Text, skipInputValidation: true);
                break;
        }
    }

    /// <summary>Lone surrogates, which UTF-8 cannot carry, become the replacement character.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
