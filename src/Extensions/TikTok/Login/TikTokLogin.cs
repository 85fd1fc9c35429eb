using System.Collections.Concurrent;
using System.Text.Json;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using TikTok.Configuration;
using TikTok.Errors;

namespace TikTok.Login;

/// <summary>
/// Logs users in and keeps their tokens: consent URL, code exchange, refresh, revocation, client token. Tokens go to the
/// account's <see cref="ITokenStore"/>, where clients of the same account find them. Thread-safe.
/// </summary>
public sealed class TikTokLogin
{
    private const string TokenPath = "/v2/oauth/token/";
    private const string RevokePath = "/v2/oauth/revoke/";

    private readonly TikTokOptions _options;
    private readonly ServiceDependencies _surroundings;
    private readonly OAuthConnection _connection;
    private readonly ServicePipeline _pipeline;

    // One source for each user in the process, or two of them would each renew the token and one of them lose.
    private readonly ConcurrentDictionary<string, TokenSource> _sources = new(StringComparer.Ordinal);

    internal TikTokLogin(
        TikTokOptions options,
        ServiceDependencies surroundings,
        Func<HttpClient> http,
        ServicePipeline pipeline
    )
    {
        _options = options;
        _surroundings = surroundings;
        _pipeline = pipeline;
        _connection = new OAuthConnection(http, pipeline, options.ServiceUrl);
        QrCodes = new QrCodeLogin(options, _connection, this, surroundings.Time);
    }

    /// <summary>Login by a QR code that the user scans with the TikTok app.</summary>
    public QrCodeLogin QrCodes { get; }

    /// <summary>Builds the consent URL and what to keep until the user comes back.</summary>
    /// <param name="redirectUri">A redirect URI registered for the app.</param>
    /// <param name="scopes">The scopes to ask for; see <see cref="TikTokScopes"/>.</param>
    /// <param name="options">What else to send; by default a new proof key and a new state.</param>
    /// <exception cref="ArgumentException">The redirect URI or the scopes break a rule of TikTok's.</exception>
    public AuthorizationRequest Begin(
        string redirectUri,
        IEnumerable<string> scopes,
        AuthorizationRequestOptions? options = null
    ) => AuthorizationRequest.Create(ClientKey, redirectUri, scopes, options);

    /// <summary>
    /// Ends a login: checks the redirect, swaps the code for tokens and stores them. The code works once.
    /// </summary>
    /// <param name="request">What <see cref="Begin"/> gave.</param>
    /// <param name="callbackUrl">The URL that the browser was sent to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokLoginRefusedException">The user or TikTok refused, or the redirect is not an answer to this login.</exception>
    /// <exception cref="TikTokException">TikTok refused the code.</exception>
    public Task<TikTokAuthorization> CompleteAsync(
        AuthorizationRequest request,
        Uri callbackUrl,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var callback = AuthorizationCallback.Parse(callbackUrl, request.State);
        return ExchangeCodeAsync(callback.Code, request.RedirectUri, request.CodeVerifier, cancellationToken);
    }

    /// <summary>Swaps an authorization code for tokens and stores them.</summary>
    /// <param name="code">The code, URL-decoded once.</param>
    /// <param name="redirectUri">The redirect URI of the consent URL, byte for byte.</param>
    /// <param name="codeVerifier">The verifier of the proof key, if one was sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">TikTok refused the code.</exception>
    public async Task<TikTokAuthorization> ExchangeCodeAsync(
        string code,
        string redirectUri,
        string? codeVerifier = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(redirectUri);
        List<KeyValuePair<string, string>> form =
        [
            .. Credentials,
            new("grant_type", "authorization_code"),
            new("code", code),
            new("redirect_uri", redirectUri),
        ];
        if (codeVerifier is not null)
        {
            form.Add(new("code_verifier", codeVerifier));
        }

        var now = _surroundings.Time.GetUtcNow();
        var answer = await AskForTokensAsync(form, cancellationToken).ConfigureAwait(false);
        var authorization = new TikTokAuthorization(TokenAnswer.OfUser(answer, now));

        // The code is spent: what it brought must be kept even if the caller has lost patience.
        await TokensOf(authorization.OpenId)
            .SetAsync(authorization.Tokens, CancellationToken.None)
            .ConfigureAwait(false);
        return authorization;
    }

    /// <summary>What the store holds of a user, or <see langword="null"/> if they are not logged in.</summary>
    /// <param name="openId">The user's <c>open_id</c>.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<TikTokAuthorization?> FindAsync(string openId, CancellationToken cancellationToken = default) =>
        await _surroundings.Tokens.ReadAsync(KeyOf(openId), cancellationToken).ConfigureAwait(false) is { } tokens
            ? TikTokAuthorization.Of(tokens, openId)
            : null;

    /// <summary>
    /// The tokens of a user as a source that renews itself: early, once at a time, and stored before they are used. Where TikTok
    /// does not take the refresh token any more and no other process has a newer one, <see cref="LoginRequiredException"/> says so.
    /// </summary>
    /// <param name="openId">The user's <c>open_id</c>.</param>
    public TokenSource TokensOf(string openId)
    {
        var key = KeyOf(openId);
        return Source(key, (current, cancel) => RefreshAsync(openId, current, cancel));
    }

    /// <summary>The app's own tokens (client credentials), for Research calls; they renew themselves.</summary>
    public TokenSource ClientTokens() => Source($"tiktok/{ClientKey}/app", (_, cancel) => GetClientTokenAsync(cancel));

    /// <summary>
    /// Cuts the link between the app and a user, and forgets their tokens. Call it when the user disconnects. A link that TikTok has cut already, so
    /// that it takes none of the user's tokens any more, is only forgotten.
    /// </summary>
    /// <param name="openId">The user's <c>open_id</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">TikTok refused the call or could not be reached; the tokens are kept, so that it can be repeated.</exception>
    public async Task RevokeAsync(string openId, CancellationToken cancellationToken = default)
    {
        var tokens = TokensOf(openId);
        if (await FindUsableTokenAsync(openId, tokens, cancellationToken).ConfigureAwait(false) is { } accessToken)
        {
            try
            {
                await RevokeTokenAsync(accessToken, cancellationToken).ConfigureAwait(false);
            }
            catch (TikTokException refusal)
                when (refusal.ErrorCode is TikTokErrorCode.AccessTokenInvalid or TikTokErrorCode.InvalidGrant)
            {
                // TikTok does not know the token any more: there is nothing left to revoke.
            }
        }

        await tokens.ClearAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Ends a user token that is not in the store.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">TikTok refused the call.</exception>
    public Task RevokeTokenAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        return _connection.SendAsync(RevokePath, [.. Credentials, new("token", accessToken)], cancellationToken);
    }

    /// <summary>Asks for a new client token. <see cref="ClientTokens"/> does so when one is due.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">TikTok refused the call.</exception>
    public async Task<TokenSet> GetClientTokenAsync(CancellationToken cancellationToken = default)
    {
        var now = _surroundings.Time.GetUtcNow();
        var answer = await AskForTokensAsync(
                [.. Credentials, new("grant_type", "client_credentials")],
                cancellationToken
            )
            .ConfigureAwait(false);
        return TokenAnswer.OfApp(answer, now);
    }

    /// <summary>
    /// Waits for the renewals that are under way, so that no new pair of tokens is lost between TikTok's answer and the store. Applications do so
    /// when they stop; a script does so by disposing its account with <c>await using</c>.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the renewals go on.</param>
    public Task FinishRenewalsAsync(CancellationToken cancellationToken = default) =>
        Task.WhenAll(_sources.Values.Select(source => source.FinishAsync(cancellationToken)));

    private string ClientKey => Required(_options.ClientKey, nameof(TikTokOptions.ClientKey));

    private IEnumerable<KeyValuePair<string, string>> Credentials =>
        [
            new("client_key", ClientKey),
            new("client_secret", Required(_options.ClientSecret, nameof(TikTokOptions.ClientSecret))),
        ];

    /// <summary>An access token that TikTok may take, renewed if that is due and possible; null if the user has none any more.</summary>
    private async Task<string?> FindUsableTokenAsync(
        string openId,
        TokenSource tokens,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await tokens.GetAsync(cancellationToken).ConfigureAwait(false)).AccessToken;
        }
        catch (LoginRequiredException)
        {
            // An access token outlives a refresh token that TikTok takes no more.
            var left = await FindAsync(openId, cancellationToken).ConfigureAwait(false);
            return left?.Tokens.IsValidAt(_surroundings.Time.GetUtcNow()) == true ? left.Tokens.AccessToken : null;
        }
    }

    /// <summary>Asks for tokens. An answer that holds some is a good one, whatever stands beside them: what they were asked for with is spent.</summary>
    private async Task<JsonElement> AskForTokensAsync(
        IEnumerable<KeyValuePair<string, string>> form,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _connection.PostAsync(TokenPath, form, cancellationToken).ConfigureAwait(false);
        }
        catch (TikTokException failure) when (TokenAnswer.GrantIn(failure) is { } grant)
        {
            return grant;
        }
    }

    private async Task<TokenSet> RefreshAsync(string openId, TokenSet? current, CancellationToken cancellationToken)
    {
        if (current?.RefreshToken is not { } refreshToken)
        {
            throw new LoginRequiredException(KeyOf(openId), "the store holds no refresh token of this user.");
        }

        var now = _surroundings.Time.GetUtcNow();
        try
        {
            var answer = await AskForTokensAsync(
                    [.. Credentials, new("grant_type", "refresh_token"), new("refresh_token", refreshToken)],
                    cancellationToken
                )
                .ConfigureAwait(false);
            return TokenAnswer.OfRenewal(current, openId, answer, now);
        }
        catch (TikTokException refusal) when (refusal.ErrorCode == TikTokErrorCode.InvalidGrant)
        {
            throw new RefreshRejectedException(refusal.Message, refusal);
        }
    }

    private TokenSource Source(string key, TokenRefresh refresh) =>
        _sources.GetOrAdd(
            key,
            name => new TokenSource(
                name,
                _surroundings.Tokens,
                refresh,
                _surroundings.Locks,
                time: _surroundings.Time,
                telemetry: _pipeline.Telemetry,
                logger: _pipeline.Logger
            )
        );

    private string KeyOf(string openId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(openId);
        return $"tiktok/{ClientKey}/{openId}";
    }

    private static string Required(string value, string name) =>
        value.Length > 0
            ? value
            : throw new InvalidOperationException(
                $"{name} is not set. Copy it from the app's details in TikTok's developer portal."
            );
}
