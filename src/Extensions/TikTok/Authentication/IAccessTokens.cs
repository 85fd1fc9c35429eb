using OpenApi.Runtime.Credentials;
using TikTok.Configuration;

namespace TikTok.Authentication;

/// <summary>Where the access token of one identity comes from.</summary>
internal interface IAccessTokens
{
    /// <summary>A token that should be good now.</summary>
    ValueTask<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>Whether there is another token than the one that was refused.</summary>
    ValueTask<bool> ReplaceAsync(string refused, CancellationToken cancellationToken);
}

/// <summary>Tokens that the caller gets and keeps.</summary>
internal sealed class CallbackTokens(Func<CancellationToken, ValueTask<string>> callback) : IAccessTokens
{
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var token = await CallAsync(cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(token)
            ? throw new InvalidOperationException(
                $"{nameof(TikTokOptions.AccessTokenProvider)} gave an empty access token. Let it throw where there is none."
            )
            : token;
    }

    public async ValueTask<bool> ReplaceAsync(string refused, CancellationToken cancellationToken) =>
        await GetAsync(cancellationToken).ConfigureAwait(false) != refused;

    private async ValueTask<string> CallAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await callback(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A failure of the network in there would be taken for one of the call, and the call for one that may have been made.
            throw new InvalidOperationException(
                $"{nameof(TikTokOptions.AccessTokenProvider)} failed, so the call was not made: {failure.Message}",
                failure
            );
        }
    }
}

/// <summary>Tokens of the store, renewed when they are due.</summary>
internal sealed class StoredTokens(TokenSource source) : IAccessTokens
{
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        (await source.GetAsync(cancellationToken).ConfigureAwait(false)).AccessToken;

    public async ValueTask<bool> ReplaceAsync(string refused, CancellationToken cancellationToken)
    {
        await source.RenewAsync(refused, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
