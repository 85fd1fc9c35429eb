using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Quotas;

namespace OpenApi.Runtime.Resilience;

/// <summary>The wait before another try, as a pure function.</summary>
internal static class Backoff
{
    /// <summary>Exponential wait with jitter.</summary>
    /// <param name="options">Base, cap and band.</param>
    /// <param name="retry">0 before the second try, 1 before the third, and so on.</param>
    /// <param name="draw">A random number from 0 to 1.</param>
    public static TimeSpan Exponential(ResilienceOptions options, int retry, double draw)
    {
        var doubled = options.BaseDelay.TotalMilliseconds * Math.Pow(2, Math.Min(retry, 62));
        var capped = Math.Min(doubled, options.MaximumDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(capped * (1 - options.Jitter + (2 * options.Jitter * draw)));
    }

    /// <summary>The wait that the service itself names, or null.</summary>
    public static TimeSpan? ByService(Exception failure) =>
        failure switch
        {
            ServiceException { RetryAfter: { } asked } => asked,
            QuotaExceededException { RetryAfter: { } room } => room,
            ServiceException { Retry: RetryAdvice.AfterOneSecond } => TimeSpan.FromSeconds(1),
            ServiceException { Retry: RetryAdvice.AfterOneMinute } => TimeSpan.FromMinutes(1),
            _ => null,
        };
}
