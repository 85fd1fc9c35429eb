using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace OpenApi.Runtime.Quotas;

/// <summary>
/// A rate limiter for several sliding windows at once, on <see cref="TimeProvider"/>. No window of a documented length ever holds
/// more grants than documented, wherever it starts (the segments of the built-in sliding window cannot promise that), and
/// at least 95 % of the allowance is usable. Waiters are served in order.
/// </summary>
public sealed class SlidingWindowLimiter : RateLimiter
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _queue = new();
    private readonly QuotaOptions _options;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly long _created;
    private readonly GrantLog _log;
    private long _granted;
    private long _refused;
    private bool _disposed;

    /// <summary>Makes the limiter.</summary>
    /// <param name="limits">At least one; a grant must fit all of them.</param>
    /// <param name="options">Bounds of the queue.</param>
    /// <param name="time">The clock.</param>
    public SlidingWindowLimiter(IReadOnlyList<QuotaLimit> limits, QuotaOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _log = new GrantLog(limits, time.TimestampFrequency);
        _created = time.GetTimestamp();
        _timer = time.CreateTimer(
            static state => ((SlidingWindowLimiter)state!).Serve(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Time for which nothing that this limiter knows has mattered; null while it still matters.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                var forgotten = _log.Last is { } last ? last + _log.LongestSpan : _created;
                var now = _time.GetTimestamp();
                return _queue.Count == 0 && now >= forgotten ? _time.GetElapsedTime(forgotten, now) : null;
            }
        }
    }

    /// <inheritdoc />
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _log.Available(_time.GetTimestamp()),
                CurrentQueuedCount = _queue.Count,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        ThrowIfNotOne(permitCount);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return TryGrant(permitCount) ?? Refuse(WaitOf(_queue.Count));
        }
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        ThrowIfNotOne(permitCount);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<RateLimitLease>(cancellationToken);
        }

        Waiter waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (TryGrant(permitCount) is { } lease)
            {
                return new ValueTask<RateLimitLease>(lease);
            }

            var wait = WaitOf(_queue.Count);
            if (permitCount == 0 || _queue.Count >= _options.QueueLimit || wait > _options.MaximumWait)
            {
                return new ValueTask<RateLimitLease>(Refuse(wait));
            }

            waiter = new Waiter();
            waiter.Node = _queue.AddLast(waiter);
            Schedule();
        }

        return new ValueTask<RateLimitLease>(WaitAsync(waiter, cancellationToken));
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_gate)
            {
                _disposed = true;
                _timer.Dispose();
                foreach (var waiter in _queue)
                {
                    waiter.Result.TrySetException(new ObjectDisposedException(nameof(SlidingWindowLimiter)));
                }

                _queue.Clear();
            }
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return base.DisposeAsyncCore();
    }

    private static void ThrowIfNotOne(int permitCount) =>
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, 1);

    private async Task<RateLimitLease> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken
            .Register(() =>
            {
                lock (_gate)
                {
                    if (waiter.Result.TrySetCanceled(cancellationToken) && waiter.Node.List is not null)
                    {
                        _queue.Remove(waiter.Node);
                        Schedule();
                    }
                }
            })
            .ConfigureAwait(false);
        return await waiter.Result.Task.ConfigureAwait(false);
    }

    private Lease? TryGrant(int permitCount)
    {
        var now = _time.GetTimestamp();
        if (permitCount == 0)
        {
            return _queue.Count == 0 && _log.NextFree(now) <= now ? Lease.Granted : null;
        }

        if (_queue.Count > 0 || _log.NextFree(now) > now)
        {
            return null;
        }

        _log.Grant(now);
        _granted++;
        return Lease.Granted;
    }

    private Lease Refuse(TimeSpan retryAfter)
    {
        _refused++;
        return new Lease(false, retryAfter);
    }

    /// <summary>How long the waiter with this number of waiters before it has to wait.</summary>
    private TimeSpan WaitOf(int before)
    {
        var now = _time.GetTimestamp();
        return _time.GetElapsedTime(now, _log.NextFreeAfter(before, now));
    }

    private void Serve()
    {
        lock (_gate)
        {
            while (!_disposed && _queue.First is { } first)
            {
                var now = _time.GetTimestamp();
                if (_log.NextFree(now) > now)
                {
                    break;
                }

                _queue.Remove(first);
                if (first.Value.Result.TrySetResult(Lease.Granted))
                {
                    _log.Grant(now);
                    _granted++;
                }
            }

            Schedule();
        }
    }

    private void Schedule()
    {
        if (_disposed || _queue.Count == 0)
        {
            return;
        }

        var now = _time.GetTimestamp();
        var wait = _time.GetElapsedTime(now, _log.NextFree(now));
        // Timers count whole milliseconds; a timer that fires early would only have to be set again.
        _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private sealed class Waiter
    {
        public TaskCompletionSource<RateLimitLease> Result { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LinkedListNode<Waiter> Node { get; set; } = null!;
    }

    private sealed class Lease(bool isAcquired, TimeSpan? retryAfter) : RateLimitLease
    {
        public static Lease Granted { get; } = new(true, null);

        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            var isKnown = retryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
            metadata = isKnown ? retryAfter!.Value : null;
            return isKnown;
        }
    }
}
