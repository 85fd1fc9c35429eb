namespace OpenApi.Runtime.Quotas;

/// <summary>
/// The instants of the last grants, and what they leave for the next. Exact: it keeps one entry for each call of the largest
/// limit, so no window wherever it starts can hold more calls than allowed.
/// </summary>
internal sealed class GrantLog
{
    private readonly long[] _ring;
    private readonly (int Calls, long Span)[] _limits;
    private long _count;

    /// <summary>Makes an empty log.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="frequency">Ticks of the clock in a second.</param>
    public GrantLog(IReadOnlyList<QuotaLimit> limits, long frequency)
    {
        ArgumentOutOfRangeException.ThrowIfZero(limits.Count);
        foreach (var limit in limits)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit.Calls, 1);
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit.Window, TimeSpan.Zero);
        }

        _ring = new long[limits.Max(limit => limit.Calls)];
        _limits = [.. limits.Select(limit => (limit.Calls, Span(limit.Window, frequency)))];
    }

    /// <summary>Ticks of the longest window with its margin.</summary>
    public long LongestSpan => _limits.Max(limit => limit.Span);

    /// <summary>The latest grant, or null.</summary>
    public long? Last => _count == 0 ? null : At(_count - 1);

    /// <summary>The first instant from <paramref name="now"/> on at which another grant fits all limits.</summary>
    public long NextFree(long now) => NextFree(now, _count, []);

    /// <summary>The same for the grant after so many further ones, each taken as soon as it fits.</summary>
    public long NextFreeAfter(int before, long now)
    {
        Span<long> ahead = before <= 256 ? stackalloc long[before] : new long[before];
        for (var index = 0; index < before; index++)
        {
            ahead[index] = now = NextFree(now, _count + index, ahead);
        }

        return NextFree(now, _count + before, ahead);
    }

    public void Grant(long instant)
    {
        _ring[_count % _ring.Length] = instant;
        _count++;
    }

    /// <summary>How many grants would fit at <paramref name="now"/>.</summary>
    public long Available(long now) => _limits.Min(limit => limit.Calls - Since(now - limit.Span, limit.Calls));

    // The margin of 2 % (a second at most) outweighs rounding and most of the jitter between this clock and the service's,
    // and leaves 98 % of the allowance.
    private static long Span(TimeSpan window, long frequency)
    {
        var ticks = window.Ticks + Math.Min(window.Ticks / 50, TimeSpan.TicksPerSecond);
        return (long)decimal.Ceiling((decimal)ticks * frequency / TimeSpan.TicksPerSecond);
    }

    /// <summary>How many of the last grants, at most so many, came after an instant. Grants are in order, so halving finds the border.</summary>
    private int Since(long instant, int most)
    {
        var (low, high) = (0, (int)Math.Min(most, _count));
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (At(_count - 1 - middle) > instant)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private long NextFree(long now, long count, ReadOnlySpan<long> ahead)
    {
        foreach (var (calls, span) in _limits)
        {
            if (count >= calls)
            {
                var index = count - calls;
                now = Math.Max(now, (index < _count ? At(index) : ahead[(int)(index - _count)]) + span);
            }
        }

        return now;
    }

    private long At(long index) => _ring[index % _ring.Length];
}
