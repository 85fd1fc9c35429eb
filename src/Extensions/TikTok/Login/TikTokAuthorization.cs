using System.Collections.Immutable;
using OpenApi.Runtime.Credentials;

namespace TikTok.Login;

/// <summary>What a user has granted to the app: who they are, the scopes, and the tokens.</summary>
public sealed record TikTokAuthorization
{
    private const string OpenIdProperty = "open_id";

    internal TikTokAuthorization(TokenSet tokens) => Tokens = tokens;

    /// <summary>What a store holds of a user, also where the tokens came into it from elsewhere and do not name the user.</summary>
    internal static TikTokAuthorization Of(TokenSet tokens, string openId) =>
        new(
            tokens.Properties.ContainsKey(OpenIdProperty)
                ? tokens
                : tokens with
                {
                    Properties = tokens.Properties.Add(OpenIdProperty, openId),
                }
        );

    /// <summary>What is kept with the tokens of a user.</summary>
    internal static ImmutableSortedDictionary<string, string> PropertiesOf(string openId) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(OpenIdProperty, openId);

    /// <summary>The user as this app sees them (<c>open_id</c>).</summary>
    public string OpenId => Tokens.Properties[OpenIdProperty];

    /// <summary>The scopes that the user granted. Users can untick each, so it can be fewer than you asked for.</summary>
    public ImmutableSortedSet<string> Scopes => TikTokScopes.Split(Tokens.Scope);

    /// <summary>Access and refresh token with their ends. Secrets.</summary>
    public TokenSet Tokens { get; }

    /// <summary>Names user and scopes; no token.</summary>
    public override string ToString() => $"{nameof(TikTokAuthorization)} of {OpenId} for {string.Join(',', Scopes)}";
}
