using System.Collections.Concurrent;
using CsCheck;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Quotas;

namespace OpenApi.Extensions.Tests.Runtime.Quotas;

public sealed class QuotaSimulationTests
{
    private const int Callers = 100;

    private static readonly QuotaOptions Patient = new() { QueueLimit = 1_000, MaximumWait = TimeSpan.FromDays(10) };

    public static TheoryData<int, int, int, int> Limits =>
        new()
        {
            // calls, window in seconds, calls and window of a second limit (0: none)
            { 1, 1, 0, 0 },
            { 5, 1, 0, 0 },
            { 6, 60, 0, 0 },
            { 30, 60, 0, 0 },
            { 600, 60, 0, 0 },
            { 40, 1, 20_000, 3_600 },
            { 1, 1, 1_000, 1_800 },
        };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task An_hour_of_a_hundred_callers_keeps_every_window_and_uses_the_allowance(
        int calls,
        int seconds,
        int moreCalls,
        int moreSeconds
    )
    {
        List<QuotaLimit> limits = [new QuotaLimit(calls, TimeSpan.FromSeconds(seconds))];
        if (moreCalls > 0)
        {
            limits.Add(new QuotaLimit(moreCalls, TimeSpan.FromSeconds(moreSeconds)));
        }

        var hour = TimeSpan.FromHours(1);
        var grants = await SimulateAsync(limits, hour);

        foreach (var limit in limits)
        {
            ShouldKeep(grants, limit);
        }

        var usable = limits.Min(limit => limit.Calls * (hour / limit.Window));
        grants.Count.Should().BeGreaterThanOrEqualTo((int)(0.95 * usable));
    }

    [Fact]
    public void Arrivals_at_any_instants_never_fill_a_window_over_its_limit() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 20], Gen.Int[0, 3_000].Array[1, 200])
            .Sample(
                (perSecond, perTenSeconds, pauses) =>
                {
                    QuotaLimit[] limits =
                    [
                        QuotaLimit.PerSecond(perSecond),
                        new(perTenSeconds, TimeSpan.FromSeconds(10)),
                    ];
                    var log = new GrantLog(limits, TimeSpan.TicksPerSecond);
                    var now = 0L;
                    var grants = new List<TimeSpan>();
                    foreach (var pause in pauses)
                    {
                        now += TimeSpan.FromMilliseconds(pause).Ticks;
                        now = Math.Max(now, log.NextFree(now));
                        log.Available(now).Should().BePositive();
                        log.Grant(now);
                        grants.Add(TimeSpan.FromTicks(now));
                    }

                    foreach (var limit in limits)
                    {
                        ShouldKeep(grants, limit);
                    }
                },
                iter: 2_000
            );

    private static async Task<List<TimeSpan>> SimulateAsync(IReadOnlyList<QuotaLimit> limits, TimeSpan duration)
    {
        var time = new VirtualTime();
        using var limiter = new SlidingWindowLimiter(limits, Patient, time);
        using var stop = new CancellationTokenSource();
        var grants = new ConcurrentQueue<TimeSpan>();
        var callers = Enumerable.Range(0, Callers).Select(_ => CallAsync()).ToList();
        while (time.Elapsed < duration)
        {
            // The clock moves only when every caller is back in the queue.
            while (limiter.GetStatistics()!.CurrentQueuedCount < Callers)
            {
                await Task.Yield();
            }

            time.JumpToNextTimer().Should().BeTrue();
        }

        await stop.CancelAsync();
        await Task.WhenAll(callers);
        return [.. grants.Where(instant => instant < duration).Order()];

        async Task CallAsync()
        {
            try
            {
                while (true)
                {
                    using var lease = await limiter.AcquireAsync(1, stop.Token);
                    lease.IsAcquired.Should().BeTrue();
                    grants.Enqueue(time.Elapsed);
                }
            }
            catch (OperationCanceledException)
            {
                // The hour is over.
            }
        }
    }

    /// <summary>A window of the documented length that starts at a grant is the fullest there is.</summary>
    private static void ShouldKeep(List<TimeSpan> grants, QuotaLimit limit)
    {
        for (var first = 0; first + limit.Calls < grants.Count; first++)
        {
            var span = grants[first + limit.Calls] - grants[first];
            if (span <= limit.Window)
            {
                Assert.Fail(
                    $"{limit.Calls + 1} calls within {span}, where {limit.Calls} per {limit.Window} are allowed."
                );
            }
        }
    }
}
