using CsCheck;
using OpenApi.Runtime.Resilience;

namespace OpenApi.Extensions.Tests.Runtime.Resilience;

public sealed class BackoffTests
{
    [Fact]
    public void Ten_thousand_draws_stay_in_the_declared_band_and_fill_it()
    {
        var options = new ResilienceOptions { Jitter = 0.25, BaseDelay = TimeSpan.FromSeconds(1) };
        var random = new Random(20260301);

        var waits = Enumerable
            .Range(0, 10_000)
            .Select(_ => Backoff.Exponential(options, retry: 2, random.NextDouble()).TotalSeconds)
            .ToList();

        waits.Should().OnlyContain(wait => wait >= 3 && wait <= 5);
        waits.Average().Should().BeApproximately(4, 0.05);
        waits.Min().Should().BeLessThan(3.02);
        waits.Max().Should().BeGreaterThan(4.98);
    }

    [Fact]
    public void The_band_holds_for_all_options_and_retries() =>
        Gen.Select(Gen.Int[1, 60_000], Gen.Int[1, 600_000], Gen.Double[0, 1], Gen.Int[0, 100], Gen.Double.Unit)
            .Sample(
                (baseMilliseconds, maximumMilliseconds, jitter, retry, draw) =>
                {
                    var options = new ResilienceOptions
                    {
                        BaseDelay = TimeSpan.FromMilliseconds(baseMilliseconds),
                        MaximumDelay = TimeSpan.FromMilliseconds(maximumMilliseconds),
                        Jitter = jitter,
                    };
                    var centre = Math.Min(baseMilliseconds * Math.Pow(2, retry), maximumMilliseconds);

                    var wait = Backoff.Exponential(options, retry, draw).TotalMilliseconds;

                    // A tick of rounding on either side.
                    wait.Should().BeInRange((centre * (1 - jitter)) - 0.001, (centre * (1 + jitter)) + 0.001);
                },
                iter: 10_000
            );
}
