using Medallion.Threading;
using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Renews one credential among all processes that share its store, one call at a time in this process. The store decides: a refresh token
/// is claimed there before it is spent, and what the service answers is kept only if the token that was renewed is still there, so that a
/// log-in or a log-out in between stands.
/// </summary>
internal sealed class TokenRenewal(
    string key,
    ITokenStore store,
    TokenRefresh refresh,
    IDistributedLockProvider? locks,
    TokenSourceOptions options,
    TimeProvider time,
    ServiceTelemetry? telemetry,
    ILogger logger,
    HeldToken held
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly string _process = Guid.NewGuid().ToString("N");
    private readonly ClaimWatch _watch = new(options.RenewalLease, time);
    private readonly AnswerKeeper _answers = new(key, store, options, time, telemetry, logger, held);
    private int _attempts;
    private string? _refusedRefreshToken;

    /// <summary>Ends when no answer of the service is left that the store has not taken.</summary>
    public Task Saving => _answers.Saving;

    /// <summary>A token that the service should accept: the stored one, or a new one.</summary>
    /// <param name="rejected">The access token that the service has refused, or null.</param>
    /// <param name="cancellationToken">Ends waits and the refresh; an answer that has come is kept all the same.</param>
    /// <exception cref="LoginRequiredException">Only a new log-in helps.</exception>
    /// <exception cref="TokenStoreException">The store fails.</exception>
    public async Task<TokenSet> RunAsync(string? rejected, CancellationToken cancellationToken)
    {
        RenewalLock? turn = null;
        Exception? refusal = null;
        var pause = FirstPause;
        try
        {
            while (true)
            {
                var epoch = held.Epoch;
                await _answers.KeepUnsavedAsync().ConfigureAwait(false);
                var stored = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
                var step = Decide(stored?.Entry, rejected, turn);
                if (step is RenewalStep.Use or RenewalStep.UseForNow)
                {
                    if (Hold(epoch, stored!.Entry.Token!, step))
                    {
                        return stored.Entry.Token!;
                    }

                    continue;
                }

                Remember(epoch, stored?.Entry.Token);
                if (step == RenewalStep.LogIn)
                {
                    throw new LoginRequiredException(
                        key,
                        "the service does not accept the refresh token any more.",
                        refusal
                    );
                }

                if (turn is null && locks is not null)
                {
                    // Whoever held the lock before may have renewed the token: look again.
                    turn = await RenewalLock.TakeAsync(locks, key, logger, cancellationToken).ConfigureAwait(false);
                }
                else if (step == RenewalStep.Wait)
                {
                    await PauseAsync(pause, cancellationToken).ConfigureAwait(false);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                }
                else
                {
                    var (token, refused) = await TryRenewAsync(epoch, stored, rejected, turn, cancellationToken)
                        .ConfigureAwait(false);
                    if (token is not null)
                    {
                        return token;
                    }

                    refusal = refused ?? refusal;
                }
            }
        }
        finally
        {
            if (turn is not null)
            {
                await LetGoAsync(turn).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Not before the answer is stored: whoever gets a lock takes the claims that were made under it for over.</summary>
    private async Task LetGoAsync(RenewalLock turn)
    {
        if (_answers.Saving.IsCompleted)
        {
            await turn.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            _ = _answers
                .Saving.ContinueWith(
                    _ => turn.DisposeAsync().AsTask(),
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                )
                .Unwrap();
        }
    }

    /// <summary>A short pause; a limit that runs out during it counts at its end.</summary>
    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        await Task.Delay(pause, time, CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private RenewalStep Decide(TokenEntry? entry, string? rejected, RenewalLock? turn)
    {
        var claim = entry?.Claim;
        var isOver =
            claim is not null
            && (
                // This process makes one attempt at a time, so an earlier one of its own is over.
                claim.Attempt.StartsWith(_process, StringComparison.Ordinal)
                // And so is one whose lock has come to this process.
                || (claim.IsLocked && turn is { IsCertain: true })
            );
        return RenewalSteps.Decide(
            entry,
            rejected,
            _refusedRefreshToken,
            !isOver && _watch.IsAlive(claim),
            options,
            time.GetUtcNow()
        );
    }

    private bool Hold(int epoch, TokenSet token, RenewalStep step) =>
        held.TryHold(
            epoch,
            new Held(token, step == RenewalStep.Use ? options.DueAt(token) : time.GetUtcNow() + options.EarlyRetryDelay)
        );

    /// <summary>Should the renewal fail, there is the stored token to go on with; where the store holds none, the user has logged out.</summary>
    private void Remember(int epoch, TokenSet? stored) =>
        held.TryHold(epoch, stored is null ? null : new Held(stored, options.DueAt(stored)));

    /// <summary>Claims the token and renews it.</summary>
    /// <returns>The new token, or the service's refusal, or nothing of both if somebody else came first.</returns>
    private async Task<(TokenSet? Token, Exception? Refusal)> TryRenewAsync(
        int epoch,
        StoredEntry? stored,
        string? rejected,
        RenewalLock? turn,
        CancellationToken cancellationToken
    )
    {
        var attempt = $"{_process}/{++_attempts}";
        var before = stored?.Entry ?? new TokenEntry();
        var claimed = before with { Claim = new RenewalClaim(attempt, IsLocked: turn is { IsCertain: true }) };
        if (!await store.TryReplaceAsync(key, stored?.Version, claimed, cancellationToken).ConfigureAwait(false))
        {
            return default;
        }

        TokenSet renewed;
        try
        {
            var beat = new ClaimBeat(store, key, attempt, options.BeatInterval, time);
            await using (beat.ConfigureAwait(false))
            {
                renewed = await refresh(before.Token, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (RefreshRejectedException refused)
        {
            await RefusedAsync(before.Token, attempt, refused).ConfigureAwait(false);
            if (before.Token is not { } token)
            {
                throw new LoginRequiredException(key, "the service refused to issue a token.", refused);
            }

            if (token.AccessToken == rejected || !token.IsValidAt(time.GetUtcNow()))
            {
                await AwaitWinnerAsync(token, cancellationToken).ConfigureAwait(false);
            }

            return (null, refused);
        }
        catch (Exception failure)
        {
            var isReleased = await TryChangeAsync(entry => entry with { Claim = null }, attempt).ConfigureAwait(false);
            if (cancellationToken.IsCancellationRequested || (isReleased ?? failure is not LoginRequiredException))
            {
                throw;
            }

            // A log-in or a log-out came in between, or may have: what counts is in the store.
            return default;
        }

        var answer = new RenewalAnswer(epoch, attempt, before.Token, renewed);
        return (await _answers.KeepAsync(answer).ConfigureAwait(false), null);
    }

    private async Task RefusedAsync(TokenSet? token, string attempt, RefreshRejectedException refusal)
    {
        telemetry?.Renewed(RenewalOutcome.Refused);
        logger.RefreshRefused(key, FailureName.Of(refusal.InnerException ?? refusal), token?.ExpiresAt);
        _refusedRefreshToken = token?.RefreshToken;
        await TryChangeAsync(entry => entry with { Claim = null, IsRefused = entry.Token is not null }, attempt)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// After a refused refresh: somebody who shares the store without this protocol, or whose claim was taken for void, may have been faster
    /// and not have stored the token yet.
    /// </summary>
    private async Task AwaitWinnerAsync(TokenSet used, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (
            await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is { Entry.Token: { } token }
            && token.IsSameGrantAs(used)
            && time.GetElapsedTime(started) < options.RaceRecovery
        )
        {
            await PauseAsync(FirstPause * 2, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Changes the entry if it still bears the claim of an attempt; a store that fails does not hide how the attempt ended.</summary>
    /// <returns>False if the claim is gone; null if that is not known.</returns>
    private async Task<bool?> TryChangeAsync(Func<TokenEntry, TokenEntry> change, string attempt)
    {
        using var limit = new CancellationTokenSource(options.RenewalLease, time);
        try
        {
            while (
                await store.FindAsync(key, limit.Token).ConfigureAwait(false) is { } stored
                && stored.Entry.Claim?.Attempt == attempt
            )
            {
                var changed = change(stored.Entry);
                var entry = changed.Token is null ? null : changed;
                if (await store.TryReplaceAsync(key, stored.Version, entry, limit.Token).ConfigureAwait(false))
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception failure) when (failure is TokenStoreException or OperationCanceledException)
        {
            logger.RenewalNotNoted(key, FailureName.Of(failure));
            return null;
        }
    }
}
