using System.Threading.RateLimiting;

namespace OpenApi.Runtime.Quotas;

/// <summary>
/// The allowances of one client: one limiter for each rule and partition. It outlives the HTTP handlers, which applications
/// replace every few minutes; keep one for each account. Allowances of idle partitions are forgotten once they no
/// longer matter.
/// </summary>
public sealed class QuotaPolicy : IDisposable
{
    private readonly (QuotaRule Rule, PartitionedRateLimiter<HttpRequestMessage> Limiter)[] _rules;

    /// <summary>Makes the policy.</summary>
    /// <param name="rules">The rules; a request that several apply to needs room in each.</param>
    /// <param name="options">Bounds of the queues; if not enabled, nothing is limited.</param>
    /// <param name="time">The clock.</param>
    public QuotaPolicy(IReadOnlyList<QuotaRule> rules, QuotaOptions options, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        Time = clock;
        _rules = options.Enabled ? [.. rules.Select(rule => (rule, Limiter(rule, options, clock)))] : [];
    }

    private TimeProvider Time { get; }

    /// <summary>Waits until the request fits all rules that apply to it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <returns>The rules that applied, and how long the request waited for each.</returns>
    /// <exception cref="QuotaExceededException">There is no room in the time, or the queue, allowed.</exception>
    public async ValueTask<IReadOnlyList<QuotaWait>> WaitAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken = default
    )
    {
        List<QuotaWait>? applied = null;
        foreach (var (rule, limiter) in _rules)
        {
            if (!rule.Applies(request))
            {
                continue;
            }

            var started = Time.GetTimestamp();
            var acquiring = limiter.AcquireAsync(request, 1, cancellationToken);
            var isQueued = !acquiring.IsCompleted;
            using var lease = await acquiring.ConfigureAwait(false);
            if (!lease.IsAcquired)
            {
                TimeSpan? wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : null;
                throw new QuotaExceededException(rule.Name, rule.Limits, wait);
            }

            (applied ??= []).Add(new QuotaWait(rule.Name, isQueued ? Time.GetElapsedTime(started) : TimeSpan.Zero));
        }

        return applied ?? [];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (_, limiter) in _rules)
        {
            limiter.Dispose();
        }
    }

    private static PartitionedRateLimiter<HttpRequestMessage> Limiter(
        QuotaRule rule,
        QuotaOptions options,
        TimeProvider time
    ) =>
        PartitionedRateLimiter.Create<HttpRequestMessage, string>(request =>
            RateLimitPartition.Get(
                rule.Partition(request),
                RateLimiter (_) => new SlidingWindowLimiter(rule.Limits, options, time)
            )
        );
}

/// <summary>How long a request waited for one rule.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Waited">The time in the queue; zero if there was room at once.</param>
public sealed record QuotaWait(string Rule, TimeSpan Waited);
