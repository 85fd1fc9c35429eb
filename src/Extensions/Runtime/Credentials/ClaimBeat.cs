namespace OpenApi.Runtime.Credentials;

/// <summary>The signs of life of one claim, until it is stopped or the claim is gone.</summary>
internal sealed class ClaimBeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;

    public ClaimBeat(ITokenStore store, string key, string attempt, TimeSpan interval, TimeProvider time) =>
        _beating = BeatAsync(store, key, attempt, interval, time, _stop.Token);

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static async Task BeatAsync(
        ITokenStore store,
        string key,
        string attempt,
        TimeSpan interval,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            try
            {
                var stored = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
                if (stored?.Entry.Claim is not { } claim || claim.Attempt != attempt)
                {
                    return;
                }

                var alive = stored.Entry with { Claim = claim with { Beat = claim.Beat + 1 } };
                await store.TryReplaceAsync(key, stored.Version, alive, cancellationToken).ConfigureAwait(false);
            }
            catch (TokenStoreException)
            {
                // The store may be back before the lease is over.
            }
        }
    }
}
