namespace AiToEarn.Assets;

/// <summary>
/// Ends a transfer in which nothing moves: neither a read from the content nor a write to the network has come to its end for some time, or the answer
/// stays away.
/// </summary>
internal sealed class StallGuard : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _outer;

    public StallGuard(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _limit = limit;
        _outer = cancellationToken;
        _silence = new CancellationTokenSource(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_silence.Token, cancellationToken);
    }

    /// <summary>Ends the transfer.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Something moved; the time begins anew.</summary>
    public void Moved() => _silence.CancelAfter(_limit);

    /// <summary>Runs a transfer; turns its end by silence into an exception that says so.</summary>
    /// <exception cref="TimeoutException">Nothing moved for too long.</exception>
    public async Task<T> RunAsync<T>(Func<StallGuard, Task<T>> transfer)
    {
        try
        {
            return await transfer(this).ConfigureAwait(false);
        }
        catch (OperationCanceledException cause)
            when (_silence.IsCancellationRequested && !_outer.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"Nothing of the content to upload moved for {_limit:c}. Raise AssetUploadOptions.StallTimeout if the line or the source may be that slow.",
                cause
            );
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _silence.Dispose();
    }
}
