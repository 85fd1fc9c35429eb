using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Stores what the service answered, then lets it be used. Not ended by callers: a rotated token that is lost costs a log-in, so
/// one that could not be stored is kept and stored later.
/// </summary>
internal sealed class AnswerKeeper(
    string key,
    ITokenStore store,
    TokenSourceOptions options,
    TimeProvider time,
    ServiceTelemetry? telemetry,
    ILogger logger,
    HeldToken held
)
{
    private volatile RenewalAnswer? _unsaved;
    private volatile TaskCompletionSource? _saved;

    /// <summary>Ends when no answer is left that the store has not taken.</summary>
    public Task Saving => _saved?.Task ?? Task.CompletedTask;

    /// <summary>Tries once more with an answer that the store did not take before.</summary>
    /// <exception cref="TokenStoreException">The store does not take it this time either.</exception>
    public Task KeepUnsavedAsync() => _unsaved is { } unsaved ? StoreAsync(unsaved) : Task.CompletedTask;

    /// <summary>Stores an answer and uses it.</summary>
    /// <returns>The token; null if a log-in or a log-out came in between, which stands.</returns>
    /// <exception cref="TokenStoreException">The store did not take it yet.</exception>
    public async Task<TokenSet?> KeepAsync(RenewalAnswer answer)
    {
        _unsaved = answer;
        _saved = new TaskCompletionSource();
        try
        {
            return await StoreAsync(answer).ConfigureAwait(false);
        }
        catch
        {
            _ = SaveLaterAsync(answer);
            throw;
        }
    }

    /// <summary>
    /// A store that was away takes the answer as soon as it is back: before the claim in it, which has no beat any more, becomes void for
    /// others.
    /// </summary>
    private async Task SaveLaterAsync(RenewalAnswer answer)
    {
        while (true)
        {
            await Task.Delay(options.BeatInterval, time).ConfigureAwait(false);
            if (_unsaved != answer)
            {
                return;
            }

            try
            {
                await StoreAsync(answer).ConfigureAwait(false);
            }
            catch (TokenStoreException failure)
            {
                logger.RenewalNotNoted(key, FailureName.Of(failure));
            }
        }
    }

    private async Task<TokenSet?> StoreAsync(RenewalAnswer answer)
    {
        using var limit = new CancellationTokenSource(options.RefreshTimeout, time);
        try
        {
            while (true)
            {
                var stored = await store.FindAsync(key, limit.Token).ConfigureAwait(false);
                if (answer.IsStoredIn(stored?.Entry))
                {
                    break;
                }

                if (!answer.Fits(stored?.Entry))
                {
                    Settle(answer);
                    logger.RenewalOvertaken(key);
                    return null;
                }

                var entry = new TokenEntry { Token = answer.Renewed };
                if (await store.TryReplaceAsync(key, stored?.Version, entry, limit.Token).ConfigureAwait(false))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException failure) when (limit.IsCancellationRequested)
        {
            throw new TokenStoreException(
                $"The store did not take the new token of the credential '{key}' within {options.RefreshTimeout}. It is kept in this process until the store takes it; check the store.",
                failure
            );
        }

        if (!Settle(answer))
        {
            return held.Epoch == answer.Epoch ? answer.Renewed : null;
        }

        telemetry?.Renewed(RenewalOutcome.Renewed);
        logger.CredentialRenewed(key, answer.Renewed.ExpiresAt);
        return held.TryHold(answer.Epoch, new Held(answer.Renewed, options.DueAt(answer.Renewed)))
            ? answer.Renewed
            : null;
    }

    /// <summary>The answer is in the store, or of no use any more; true for the first who says so.</summary>
    private bool Settle(RenewalAnswer answer)
    {
        if (_unsaved != answer)
        {
            return false;
        }

        _unsaved = null;
        _saved?.SetResult();
        return true;
    }
}
