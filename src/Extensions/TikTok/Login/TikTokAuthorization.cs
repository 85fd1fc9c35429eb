using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.Runtime.Credentials;

namespace TikTok.Login;

/// <summary>What a user has granted to the app: who they are, the scopes, and the tokens.</summary>
public sealed record TikTokAuthorization
{
    private const string OpenIdProperty = "open_id";

    internal TikTokAuthorization(TokenSet tokens) => Tokens = tokens;

    /// <summary>The user as this app sees them (<c>open_id</c>).</summary>
    public string OpenId => Tokens.Properties[OpenIdProperty];

    /// <summary>The scopes that the user granted. Users can untick each, so it can be fewer than you asked for.</summary>
    public ImmutableSortedSet<string> Scopes => TikTokScopes.Split(Tokens.Scope);

    /// <summary>Access and refresh token with their ends. Secrets.</summary>
    public TokenSet Tokens { get; }

    /// <summary>Names user and scopes; no token.</summary>
    public override string ToString() => $"{nameof(TikTokAuthorization)} of {OpenId} for {string.Join(',', Scopes)}";

    /// <summary>Reads the answer of the token call; lifetimes are never assumed, since they have changed before.</summary>
    internal static TikTokAuthorization Read(JsonElement answer, DateTimeOffset now) =>
        new(
            TokenAnswer.Read(answer, now) with
            {
                RefreshToken = TokenAnswer.Text(answer, "refresh_token"),
                RefreshExpiresAt = TokenAnswer.Seconds(answer, "refresh_expires_in") is { } life ? now + life : null,
                Scope = TokenAnswer.Text(answer, "scope"),
                Properties = ImmutableSortedDictionary<string, string>.Empty.Add(
                    OpenIdProperty,
                    TokenAnswer.Text(answer, "open_id")
                        ?? throw new InvalidDataException(
                            "TikTok's token answer has no open_id, so it is not a user's."
                        )
                ),
            }
        );
}
