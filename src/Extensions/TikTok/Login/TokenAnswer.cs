using System.Text.Json;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Json;
using TikTok.Errors;

namespace TikTok.Login;

/// <summary>Reads the answers of the token call. What one leaves out or leaves empty is not there.</summary>
internal static class TokenAnswer
{
    private const string AccessToken = "access_token";
    private const string OpenId = "open_id";

    // Longer lives than three centuries are no lives.
    private const long LongestLife = 10_000_000_000;

    /// <summary>The tokens of a log-in. Lifetimes are never assumed, since they have changed before.</summary>
    public static TokenSet OfUser(JsonElement answer, DateTimeOffset now) =>
        OfApp(answer, now) with
        {
            RefreshToken = Text(answer, "refresh_token"),
            RefreshExpiresAt = now + Life(answer, "refresh_expires_in"),
            Scope = Text(answer, "scope"),
            Properties = TikTokAuthorization.PropertiesOf(
                Text(answer, OpenId)
                    ?? throw new InvalidDataException("TikTok's token answer has no open_id, so it is not a user's.")
            ),
        };

    /// <summary>
    /// The tokens of a renewal, which can leave out what has not changed: then that is what it was. The old refresh token is spent, so nothing
    /// that comes with a new access token may stop it from being kept.
    /// </summary>
    /// <param name="before">The tokens that were renewed.</param>
    /// <param name="openId">The user whose they are.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">When it was asked for.</param>
    public static TokenSet OfRenewal(TokenSet before, string openId, JsonElement answer, DateTimeOffset now)
    {
        var renewed = OfApp(answer, now);
        return renewed with
        {
            ExpiresAt = renewed.ExpiresAt ?? now + (before.ExpiresAt - before.IssuedAt),
            RefreshToken = Text(answer, "refresh_token") ?? before.RefreshToken,
            RefreshExpiresAt = now + Life(answer, "refresh_expires_in") ?? before.RefreshExpiresAt,
            Scope = Text(answer, "scope") ?? before.Scope,
            Properties = before.Properties.SetItems(TikTokAuthorization.PropertiesOf(Text(answer, OpenId) ?? openId)),
        };
    }

    /// <summary>The token of the app itself: the fields that every token answer has.</summary>
    public static TokenSet OfApp(JsonElement answer, DateTimeOffset now) =>
        new()
        {
            AccessToken =
                Text(answer, AccessToken)
                ?? throw new InvalidDataException("TikTok's token answer has neither an access_token nor an error."),
            IssuedAt = now,
            ExpiresAt = now + Life(answer, "expires_in"),
        };

    /// <summary>The tokens in an answer that counts as a failure because of what stands beside them; null if there are none.</summary>
    public static JsonElement? GrantIn(TikTokException failure) =>
        failure is { Kind: FailureKind.Code, HttpStatus: >= 200 and < 300 }
        && OpenJson.Read(failure.Error.Body.Span) is { } answer
        && Text(answer, AccessToken) is not null
            ? answer
            : null;

    /// <summary>A text that is there and not empty.</summary>
    public static string? Text(JsonElement answer, string name) =>
        answer.Member(name).Text() is { Length: > 0 } text ? text : null;

    private static TimeSpan? Life(JsonElement answer, string name) =>
        answer.Member(name).Integer() is >= 0 and <= LongestLife and var seconds ? TimeSpan.FromSeconds(seconds) : null;
}
