namespace OpenApi.Runtime.Credentials;

/// <summary>The signs of life of one claim, until it is stopped or the claim is gone.</summary>
internal sealed class ClaimBeat : IAsyncDisposable
{
    private readonly ITokenStore _store;
    private readonly string _key;
    private readonly string _attempt;
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer _timer;
    private volatile Task _beating = Task.CompletedTask;

    public ClaimBeat(ITokenStore store, string key, string attempt, TimeSpan interval, TimeProvider time)
    {
        _store = store;
        _key = key;
        _attempt = attempt;
        _timer = time.CreateTimer(static state => ((ClaimBeat)state!).Beat(), this, interval, interval);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        _stop.Cancel();
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private void Beat()
    {
        if (_beating.IsCompleted && !_stop.IsCancellationRequested)
        {
            _beating = BeatAsync(_stop.Token);
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            var stored = await _store.FindAsync(_key, cancellationToken).ConfigureAwait(false);
            if (stored?.Entry.Claim is { } claim && claim.Attempt == _attempt)
            {
                var alive = stored.Entry with { Claim = claim with { Beat = claim.Beat + 1 } };
                await _store.TryReplaceAsync(_key, stored.Version, alive, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (TokenStoreException)
        {
            // The store may be back before the lease is over.
        }
    }
}
