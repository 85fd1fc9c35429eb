namespace OpenApi.Runtime.Quotas;

/// <summary>One documented limit (<c>x-rate-limit</c>): at most so many calls in any window of this length.</summary>
/// <param name="Calls">Number of calls, at least 1.</param>
/// <param name="Window">Length of the sliding window, more than zero.</param>
public sealed record QuotaLimit(int Calls, TimeSpan Window)
{
    /// <summary>So many calls in any second.</summary>
    /// <param name="calls">At least 1.</param>
    public static QuotaLimit PerSecond(int calls) => new(calls, TimeSpan.FromSeconds(1));

    /// <summary>So many calls in any minute.</summary>
    /// <param name="calls">At least 1.</param>
    public static QuotaLimit PerMinute(int calls) => new(calls, TimeSpan.FromMinutes(1));

    /// <summary>So many calls in any 24 hours, which also holds for every calendar day of every time zone without a change of clocks.</summary>
    /// <param name="calls">At least 1.</param>
    public static QuotaLimit PerDay(int calls) => new(calls, TimeSpan.FromDays(1));
}
