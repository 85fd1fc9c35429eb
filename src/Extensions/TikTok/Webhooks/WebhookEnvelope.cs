using System.Text;
using System.Text.Json;

namespace TikTok.Webhooks;

/// <summary>The fields that every event has.</summary>
internal sealed record WebhookEnvelope(
    string ClientKey,
    string Name,
    DateTimeOffset CreatedAt,
    string? UserOpenId,
    string Content
)
{
    public static WebhookEnvelope Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return new WebhookEnvelope(
                Text(root, "client_key"),
                Text(root, "event"),
                DateTimeOffset.FromUnixTimeSeconds(root.GetProperty("create_time").GetInt64()),
                root.TryGetProperty("user_openid", out var user) && user.ValueKind == JsonValueKind.String
                    ? user.GetString()
                    : null,
                Text(root, "content")
            );
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
                        or ArgumentException
                        or DecoderFallbackException
            )
        {
            throw new TikTokWebhookException(
                WebhookRefusal.MalformedBody,
                "The body is not a JSON object with client_key, event, create_time (Unix seconds) and content (text)."
            );
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
}
