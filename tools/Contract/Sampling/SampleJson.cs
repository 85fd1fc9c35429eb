using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApi.Contract.Sampling;

/// <summary>Writes samples as JSON, text beyond ASCII left readable.</summary>
internal static class SampleJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(JsonNode? value) => value is null ? "null" : value.ToJsonString(Options);
}
