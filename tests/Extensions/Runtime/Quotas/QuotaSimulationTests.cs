using System.Collections.Concurrent;
using AiToEarn.Operations;
using CsCheck;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Quotas;
using TikTok.Operations;
using TimPush.Configuration;
using TimPush.Operations;

namespace OpenApi.Extensions.Tests.Runtime.Quotas;

public sealed class QuotaSimulationTests
{
    private const int Callers = 100;

    private static readonly QuotaOptions Patient = new() { QueueLimit = 1_000, MaximumWait = TimeSpan.MaxValue };

    /// <summary>The limits of the three documents, each combination once, and one where the longer window decides in the end.</summary>
    private static readonly SortedDictionary<string, IReadOnlyList<QuotaLimit>> Limits = new(
        Documented()
            .Append(
                (
                    Name: "made up",
                    Limits: (IReadOnlyList<QuotaLimit>)
                        [QuotaLimit.PerSecond(40), new QuotaLimit(20_000, TimeSpan.FromHours(1))]
                )
            )
            .DistinctBy(rule => string.Join(' ', rule.Limits))
            .ToDictionary(rule => rule.Name, rule => rule.Limits),
        StringComparer.Ordinal
    );

    public static TheoryData<string> Rules => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task An_hour_of_a_hundred_callers_keeps_every_window_and_uses_the_allowance(string rule)
    {
        var limits = Limits[rule];
        var hour = TimeSpan.FromHours(1);

        var grants = await SimulateAsync(limits, hour);

        foreach (var limit in limits)
        {
            ShouldKeep(grants, limit);
        }

        // Of a window longer than the hour all calls may fall into it.
        var usable = limits.Min(limit => limit.Calls * Math.Max(1, hour / limit.Window));
        grants.Count.Should().BeGreaterThanOrEqualTo((int)Math.Ceiling(0.95 * usable));
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

    private static IEnumerable<(string Name, IReadOnlyList<QuotaLimit> Limits)> Documented() =>
        [
            .. AiToEarnQuotas.Limits.Select(limited =>
                ($"AiToEarn {limited.Path.Template}", (IReadOnlyList<QuotaLimit>)[limited.Limit])
            ),
            .. Enum.GetValues<TimPushPlan>()
                .SelectMany(plan =>
                    TimPushQuotas.RulesOf(plan).Select(rule => ($"TIMPush {plan} {rule.Name}", rule.Limits))
                ),
            .. TikTokQuotas.Rules(static _ => "").Select(rule => ($"TikTok {rule.Name}", rule.Limits)),
        ];

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
                await (callers.Find(caller => caller.IsFaulted) ?? Task.CompletedTask);
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
