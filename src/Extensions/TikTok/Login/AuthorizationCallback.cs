using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace TikTok.Login;

/// <summary>What the browser brought back to the redirect URI.</summary>
public sealed record AuthorizationCallback
{
    private AuthorizationCallback(string code, ImmutableSortedSet<string> scopes)
    {
        Code = code;
        Scopes = scopes;
    }

    /// <summary>The authorization code, URL-decoded once as the code exchange wants it. It works once.</summary>
    public string Code { get; }

    /// <summary>
    /// The scopes the user granted, as the redirect tells them. The token answer has the last word.
    /// </summary>
    public ImmutableSortedSet<string> Scopes { get; }

    /// <summary>Reads the URL that the browser was sent to, and checks its state.</summary>
    /// <param name="callbackUrl">The redirect URI with its query, still URL-encoded.</param>
    /// <param name="expectedState">The state of the <see cref="AuthorizationRequest"/> that started this login.</param>
    /// <exception cref="TikTokLoginRefusedException">The user or TikTok refused, or the redirect is not an answer to this login.</exception>
    public static AuthorizationCallback Parse(Uri callbackUrl, string expectedState)
    {
        ArgumentNullException.ThrowIfNull(callbackUrl);
        ArgumentException.ThrowIfNullOrEmpty(expectedState);
        var query = QueryString.Parse(callbackUrl.Query);
        if (!SameText(query.GetValueOrDefault("state"), expectedState))
        {
            throw new TikTokLoginRefusedException(
                null,
                "The redirect carries another state than this login began with: it may be forged or belong to another "
                    + "browser tab. Start the login again."
            );
        }

        if (query.TryGetValue("error", out var error))
        {
            throw new TikTokLoginRefusedException(error, query.GetValueOrDefault("error_description"));
        }

        if (!query.TryGetValue("code", out var code) || code.Length == 0)
        {
            throw new TikTokLoginRefusedException(null, "The redirect carries neither a code nor an error.");
        }

        return new AuthorizationCallback(code, TikTokScopes.Split(query.GetValueOrDefault("scopes")));
    }

    /// <summary>Names the scopes only: the code is a secret.</summary>
    public override string ToString() => $"{nameof(AuthorizationCallback)} with {string.Join(',', Scopes)}";

    private static bool SameText(string? actual, string expected) =>
        actual is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(actual), Encoding.UTF8.GetBytes(expected));
}
