using System.Net.Http.Headers;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Requests;
using TikTok.Configuration;
using TikTok.Login;
using TikTok.Operations;

namespace TikTok.Authentication;

/// <summary>
/// Puts <c>Authorization: Bearer</c> on the calls that take it, with the token of the request's <see cref="TikTokUser"/> or else of the
/// account's own identity. OAuth calls and the upload of chunks, whose secrets are elsewhere, never carry it.
/// </summary>
/// <param name="own">Tokens of the account's own identity; null where every request has to name its user.</param>
/// <param name="login">Keeps the tokens of users.</param>
/// <param name="canRenew">Whether the app's key and secret are there, without which users cannot be told apart.</param>
internal sealed class TikTokCredential(IAccessTokens? own, TikTokLogin login, bool canRenew) : IRequestCredential
{
    /// <summary>The login of the account, which shares its tokens with the pipeline.</summary>
    public TikTokLogin Login => login;

    public async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!TakesToken(request))
        {
            request.Headers.Authorization = null;
            return;
        }

        var token = await TokensOf(request).GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Headers.Authorization?.Parameter is { } refused
        && await TokensOf(request).ReplaceAsync(refused, cancellationToken).ConfigureAwait(false);

    private static bool TakesToken(HttpRequestMessage request) =>
        request.Method != HttpMethod.Put && TikTokOperations.Find(request.RequestUri) is not { Access: Access.Open };

    private IAccessTokens TokensOf(HttpRequestMessage request)
    {
        if (!request.TryGet<TikTokUser>(out var user))
        {
            return own
                ?? throw new InvalidOperationException(
                    $"This request names no user, and the account has no identity of its own. Take a client from TikTokUsers, "
                        + $"add a {nameof(TikTokUser)} to the request's options, or set {nameof(TikTokOptions.OpenId)}."
                );
        }

        if (!canRenew)
        {
            throw new InvalidOperationException(
                $"This request names a user, yet the account has no {nameof(TikTokOptions.ClientKey)} and "
                    + $"{nameof(TikTokOptions.ClientSecret)} to renew users' tokens with. Set both."
            );
        }

        return new StoredTokens(login.TokensOf(user.OpenId));
    }
}
