namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>
/// A clock that stands still until a test moves it, and that knows when its next timer is due, so that a test can jump
/// from event to event instead of guessing steps.
/// </summary>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<VirtualTimer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _elapsed;

    public VirtualTime()
        : this(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)) { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed => TimeSpan.FromTicks(Interlocked.Read(ref _elapsed));

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => Interlocked.Read(ref _elapsed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Time until the next timer is due; null if none is set.</summary>
    public TimeSpan? UntilNextTimer()
    {
        lock (_gate)
        {
            return Next() is { Due: { } due } ? TimeSpan.FromTicks(Math.Max(0, due - _elapsed)) : null;
        }
    }

    /// <summary>Moves the clock, firing every timer on the way at its own instant.</summary>
    public void Advance(TimeSpan by)
    {
        var target = _elapsed + by.Ticks;
        while (true)
        {
            VirtualTimer? timer;
            lock (_gate)
            {
                timer = Next();
                if (timer is null || timer.Due > target)
                {
                    _elapsed = target;
                    return;
                }

                _elapsed = Math.Max(_elapsed, timer.Due!.Value);
                timer.Rearm();
            }

            timer.Fire();
        }
    }

    /// <summary>Moves the clock to the next timer and fires it; false if none is set.</summary>
    public bool JumpToNextTimer()
    {
        if (UntilNextTimer() is not { } wait)
        {
            return false;
        }

        Advance(wait);
        return true;
    }

    /// <summary>
    /// Moves the clock from timer to timer until the task ends. Timers further away than <paramref name="horizon"/> (time limits, as a
    /// rule) are left alone: work in the background may still set a nearer one.
    /// </summary>
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan? horizon = null)
    {
        while (!task.IsCompleted)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (UntilNextTimer() is { } wait && wait <= (horizon ?? TimeSpan.FromSeconds(60)))
            {
                Advance(wait);
            }
            else
            {
                await Task.WhenAny(task, changed);
            }
        }

        return await task;
    }

    /// <summary>Waits, without moving the clock, until a timer is set that is due within <paramref name="horizon"/>.</summary>
    public async Task TimerWithinAsync(TimeSpan horizon)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (UntilNextTimer() is { } wait && wait <= horizon)
            {
                return;
            }

            await changed;
        }
    }

    private VirtualTimer? Next() => _timers.Where(timer => timer.Due is not null).MinBy(timer => timer.Due);

    private sealed class VirtualTimer(VirtualTime owner, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public long? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner._gate)
            {
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : owner._elapsed + dueTime.Ticks;
                if (!owner._timers.Contains(this))
                {
                    owner._timers.Add(this);
                }
            }

            Interlocked
                .Exchange(ref owner._changed, new(TaskCreationOptions.RunContinuationsAsynchronously))
                .SetResult();
            return true;
        }

        public void Rearm() =>
            Due = _period == Timeout.InfiniteTimeSpan || _period == TimeSpan.Zero ? null : Due + _period.Ticks;

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
