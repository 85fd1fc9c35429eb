using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApi.Schemas.Values;

/// <summary>Writes samples as JSON, text beyond ASCII left readable.</summary>
public static class SampleJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The value as JSON text.</summary>
    public static string Text(JsonNode? value) => value is null ? "null" : value.ToJsonString(Options);
}
