using System.Collections.Concurrent;

namespace AiToEarn.Tests.Stubs;

/// <summary>
/// A clock on which every pause is over at once and remembered; its time goes on by the pauses alone. Limits, whose timers cancel something, are no
/// pauses and never run out.
/// </summary>
internal sealed class HurriedClock(DateTimeOffset start) : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _pauses = new();
    private long _elapsedTicks;

    public IEnumerable<TimeSpan> Pauses => _pauses;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start.AddTicks(Interlocked.Read(ref _elapsedTicks));

    public override long GetTimestamp() => Interlocked.Read(ref _elapsedTicks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource)
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        _pauses.Enqueue(dueTime);
        Interlocked.Add(ref _elapsedTicks, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
