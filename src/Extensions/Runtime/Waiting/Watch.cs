using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;

namespace OpenApi.Runtime.Waiting;

/// <summary>
/// Looks again and again at something that takes its time. A look that fails in a way that may pass does not end the waiting, however often that
/// happens within the time for outages; the waiting as a whole, a look that hangs included, ends at its limit. For one waiter at a time.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="limit">How long to wait at most; <see cref="Timeout.InfiniteTimeSpan"/> where only the caller ends it.</param>
/// <param name="outageLimit">How long looks may fail in a row before the failure is the caller's to see.</param>
public sealed class Watch(TimeProvider time, TimeSpan limit, TimeSpan outageLimit)
{
    // No call takes longer, and timers take no more than some weeks.
    private static readonly TimeSpan LongestLook = TimeSpan.FromDays(1);

    private readonly long _started = time.GetTimestamp();
    private long? _failingSince;

    /// <summary>How long to wait at most. May be set once it is known when the thing is due.</summary>
    public TimeSpan Limit { get; set; } = limit;

    /// <summary>Time since the waiting began.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>What the last look failed with; null if it succeeded.</summary>
    public Exception? LastFailure { get; private set; }

    /// <summary>Looks once.</summary>
    /// <typeparam name="T">What is seen.</typeparam>
    /// <param name="look">Reads, and changes nothing: it may be repeated.</param>
    /// <param name="cancellationToken">Ends the look at once.</param>
    /// <returns>What is seen; null if the look failed in a way that may pass, or was cut off by the limit.</returns>
    public async Task<T?> LookAsync<T>(
        Func<CancellationToken, Task<T>> look,
        CancellationToken cancellationToken = default
    )
        where T : class?
    {
        var started = time.GetTimestamp();
        using var end = new CancellationTokenSource(Remaining, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            var seen = await look(either.Token).ConfigureAwait(false);
            _failingSince = null;
            LastFailure = null;
            return seen;
        }
        catch (OperationCanceledException)
            when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure) when (MayPass(failure) && IsShort(outageSince: _failingSince ?? started))
        {
            _failingSince ??= started;
            LastFailure = failure;
            return null;
        }
    }

    /// <summary>Waits before the next look, longer than asked if the service asked for more time.</summary>
    /// <param name="pause">The wait.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <returns>False, at once, if the limit would have run out by then: then the waiting is over.</returns>
    public async Task<bool> PauseAsync(TimeSpan pause, CancellationToken cancellationToken = default)
    {
        var wait = WaitAskedFor is { } asked && asked > pause ? asked : pause;
        if (Limit != Timeout.InfiniteTimeSpan && Elapsed + wait >= Limit)
        {
            return false;
        }

        await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private TimeSpan Remaining =>
        Limit == Timeout.InfiniteTimeSpan || Limit - Elapsed > LongestLook ? LongestLook
        : Limit > Elapsed ? Limit - Elapsed
        : TimeSpan.Zero;

    private bool IsShort(long outageSince) => time.GetElapsedTime(outageSince) < outageLimit;

    private TimeSpan? WaitAskedFor =>
        LastFailure switch
        {
            ServiceException service => service.RetryAfter,
            QuotaExceededException quota => quota.RetryAfter,
            _ => null,
        };

    /// <summary>
    /// More may pass here than where a call is repeated at once: a limit that is used up, a store that is away, a gateway's page or error of whatever
    /// number, and a call that spent all its tries.
    /// </summary>
    private static bool MayPass(Exception failure) =>
        failure
            is QuotaExceededException
                or TokenStoreException
                or TimeoutException
                or ServiceException { Kind: FailureKind.UnexpectedContent or FailureKind.MalformedBody }
                or ServiceException { Kind: FailureKind.Status, HttpStatus: >= 500 }
        || PassingFailure.Is(failure);
}
