using System.Text.Json;
using OpenApi.Runtime.Credentials;

namespace TikTok.Login;

/// <summary>Reads the fields that the answers of the token call have in common.</summary>
internal static class TokenAnswer
{
    public static TokenSet Read(JsonElement answer, DateTimeOffset now) =>
        new()
        {
            AccessToken =
                Text(answer, "access_token")
                ?? throw new InvalidDataException("TikTok's token answer has neither an access_token nor an error."),
            IssuedAt = now,
            ExpiresAt = Seconds(answer, "expires_in") is { } life ? now + life : null,
        };

    public static string? Text(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static TimeSpan? Seconds(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds)
        && seconds is >= 0 and <= 10_000_000_000
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
