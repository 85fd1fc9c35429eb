using System.Text.Json.Nodes;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;

namespace OpenApi.Contract.Answering;

/// <summary>Puts a code and a message at the places of an envelope.</summary>
internal static class EnvelopeBody
{
    /// <param name="body">The body made from the schema, or null.</param>
    /// <param name="envelope">The places.</param>
    /// <param name="code">The code; written as a number where the body has a number, or digits alone and nothing.</param>
    /// <param name="message">The message, or null to leave it as it is.</param>
    public static JsonNode Fill(JsonNode? body, ErrorEnvelope envelope, string code, string? message)
    {
        var root = body as JsonObject ?? [];
        Put(root, envelope.Code, existing => IsNumeric(existing, code) ? JsonNode.Parse(code) : JsonValue.Create(code));
        if (envelope.Message is { } place && message is not null)
        {
            Put(root, place, _ => JsonValue.Create(message));
        }

        return root;
    }

    private static bool IsNumeric(JsonNode? existing, string code) =>
        long.TryParse(code, out _)
        && (existing is null || existing.GetValueKind() == System.Text.Json.JsonValueKind.Number);

    private static void Put(JsonObject root, string pointer, Func<JsonNode?, JsonNode?> make)
    {
        var segments = pointer.Split('/').Skip(1).Select(JsonPointer.Unescape).ToList();
        var owner = root;
        foreach (var segment in segments.Take(segments.Count - 1))
        {
            if (owner[segment] is not JsonObject next)
            {
                next = [];
                owner[segment] = next;
            }

            owner = next;
        }

        owner[segments[^1]] = make(owner[segments[^1]]);
    }
}
