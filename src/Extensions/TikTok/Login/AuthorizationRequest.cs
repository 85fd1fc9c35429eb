using System.Security.Cryptography;

namespace TikTok.Login;

/// <summary>
/// Where to send the user's browser, and what to keep on your side until it comes back: <see cref="RedirectUri"/>, <see cref="State"/> and
/// <see cref="CodeVerifier"/>. Keep it in the user's session, as JSON for example; it holds secrets of this one login.
/// </summary>
public sealed record AuthorizationRequest
{
    private const int MaximumRedirectLength = 511;

    /// <summary>Takes up a login that was kept while the user was on the consent page; <see cref="Create"/> begins one.</summary>
    /// <param name="consentUrl">The consent page with all its query fields.</param>
    /// <param name="redirectUri">The redirect URI as it was sent.</param>
    /// <param name="state">The random value that comes back on the redirect.</param>
    /// <param name="codeVerifier">The secret of the proof key, if one was sent.</param>
    public AuthorizationRequest(Uri consentUrl, string redirectUri, string state, string? codeVerifier = null)
    {
        ArgumentNullException.ThrowIfNull(consentUrl);
        ArgumentException.ThrowIfNullOrEmpty(redirectUri);
        ArgumentException.ThrowIfNullOrEmpty(state);
        ConsentUrl = consentUrl;
        RedirectUri = redirectUri;
        State = state;
        CodeVerifier = codeVerifier;
    }

    /// <summary>The consent page with all its query fields.</summary>
    public Uri ConsentUrl { get; }

    /// <summary>The redirect URI as it was sent; the code exchange has to repeat it byte for byte.</summary>
    public string RedirectUri { get; }

    /// <summary>A random value that comes back on the redirect. Refuse a redirect that has another.</summary>
    public string State { get; }

    /// <summary>The secret of the proof key for the code exchange, or <see langword="null"/> without a proof key.</summary>
    public string? CodeVerifier { get; }

    /// <summary>Builds the consent URL of one login.</summary>
    /// <param name="clientKey">Public key of the app.</param>
    /// <param name="redirectUri">
    /// A redirect URI registered for the app, as registered: absolute, at most 511 characters, no query, no fragment;
    /// <c>https</c>, or <c>http</c> on <c>localhost</c> or <c>127.0.0.1</c> for desktop apps.
    /// </param>
    /// <param name="scopes">The scopes to ask for. The user can untick each of them.</param>
    /// <param name="options">What else to send; by default a new proof key and a new state.</param>
    /// <exception cref="ArgumentException">The key, the redirect URI or the scopes break a rule of TikTok's.</exception>
    public static AuthorizationRequest Create(
        string clientKey,
        string redirectUri,
        IEnumerable<string> scopes,
        AuthorizationRequestOptions? options = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientKey);
        ArgumentNullException.ThrowIfNull(scopes);
        RequireRedirect(redirectUri);
        options ??= new AuthorizationRequestOptions();
        var state = options.State ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        var pkce = options.UseProofKey ? options.ProofKey ?? Pkce.Create() : null;
        List<KeyValuePair<string, string>> query =
        [
            new("client_key", clientKey),
            new("response_type", "code"),
            new("scope", TikTokScopes.Join(scopes)),
            new("redirect_uri", redirectUri),
            new("state", state),
        ];
        if (pkce is not null)
        {
            query.Add(new("code_challenge", pkce.Challenge));
            query.Add(new("code_challenge_method", "S256"));
        }

        if (options.AlwaysShowConsent is { } always)
        {
            query.Add(new("disable_auto_auth", always ? "1" : "0"));
        }

        var text = string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return new AuthorizationRequest(new Uri($"{options.ConsentPage}?{text}"), redirectUri, state, pkce?.Verifier);
    }

    /// <summary>Names the redirect only: state and verifier are secrets.</summary>
    public override string ToString() => $"{nameof(AuthorizationRequest)} to {RedirectUri}";

    private static void RequireRedirect(string redirectUri)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(redirectUri);
        if (redirectUri.Length > MaximumRedirectLength)
        {
            throw new ArgumentException("A redirect URI has at most 511 characters.", nameof(redirectUri));
        }

        if (!Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) || uri.Query.Length + uri.Fragment.Length > 0)
        {
            throw new ArgumentException(
                "A redirect URI is absolute and has neither query nor fragment; send it exactly as registered.",
                nameof(redirectUri)
            );
        }

        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        {
            throw new ArgumentException(
                "A redirect URI is https, or http on localhost or 127.0.0.1; register such a one.",
                nameof(redirectUri)
            );
        }
    }
}
