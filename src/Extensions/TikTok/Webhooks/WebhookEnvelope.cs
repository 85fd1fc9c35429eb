using System.Text;
using System.Text.Json;
using OpenApi.Runtime.Json;

namespace TikTok.Webhooks;

/// <summary>The fields that every event has, as far as a delivery has them: one that cannot be read all the same is TikTok's, and must not be lost.</summary>
/// <param name="ClientKey">Empty where there is none.</param>
/// <param name="Name">Empty where there is none.</param>
/// <param name="CreatedAt">Null where there is no time that can be read.</param>
/// <param name="UserOpenId">Null where there is none.</param>
/// <param name="Content">The content's text; the whole body where that is no JSON object.</param>
/// <param name="Details">The content itself; null where it is no JSON.</param>
internal sealed record WebhookEnvelope(
    string ClientKey,
    string Name,
    DateTimeOffset? CreatedAt,
    string? UserOpenId,
    string Content,
    JsonElement? Details
)
{
    public static WebhookEnvelope Parse(ReadOnlySpan<byte> body)
    {
        if (OpenJson.Read(body) is not { ValueKind: JsonValueKind.Object } root)
        {
            return new WebhookEnvelope("", "", null, null, Encoding.UTF8.GetString(body), null);
        }

        var (content, details) = ContentOf(root.Member("content"));
        return new WebhookEnvelope(
            root.Member("client_key").Scalar() ?? "",
            root.Member("event").Scalar() ?? "",
            root.Member("create_time").UnixTime(),
            root.Member("user_openid").Scalar(),
            content,
            details
        );
    }

    /// <summary>The content is JSON inside a text; an object in its place, as some deliveries have it, is as good.</summary>
    private static (string Text, JsonElement? Details) ContentOf(JsonElement? content) =>
        content switch
        {
            null or { ValueKind: JsonValueKind.Null } => ("", null),
            { ValueKind: JsonValueKind.String } => content.Text() is { } text
                ? (text, OpenJson.Read(Encoding.UTF8.GetBytes(text)))
                : ("", null),
            { } other => (other.GetRawText(), other),
        };
}
