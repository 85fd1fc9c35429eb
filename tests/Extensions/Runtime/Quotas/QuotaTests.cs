using System.Threading.RateLimiting;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Quotas;

namespace OpenApi.Extensions.Tests.Runtime.Quotas;

public sealed class QuotaTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public async Task Waiters_are_served_in_order()
    {
        using var limiter = new SlidingWindowLimiter([QuotaLimit.PerSecond(1)], new QuotaOptions(), _time);
        var waiters = Enumerable.Range(0, 4).Select(_ => limiter.AcquireAsync().AsTask()).ToList();

        for (var served = 1; served <= 4; served++)
        {
            await Task.WhenAll(waiters.Take(served));
            waiters.Count(waiter => waiter.IsCompleted).Should().Be(served);
            _time.Advance(TimeSpan.FromSeconds(1.02));
        }
    }

    [Fact]
    public async Task A_caller_who_gives_up_leaves_at_once_and_makes_room()
    {
        using var limiter = new SlidingWindowLimiter([QuotaLimit.PerSecond(1)], new QuotaOptions(), _time);
        using var first = await limiter.AcquireAsync();
        using var giveUp = new CancellationTokenSource();
        var leaving = limiter.AcquireAsync(1, giveUp.Token).AsTask();
        var staying = limiter.AcquireAsync().AsTask();

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => leaving).Should().ThrowAsync<OperationCanceledException>();
        _time.Elapsed.Should().Be(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromSeconds(1.02));
        (await staying).IsAcquired.Should().BeTrue();
    }

    [Fact]
    public async Task A_full_queue_and_a_wait_too_long_fail_at_once_and_say_when_there_is_room()
    {
        var options = new QuotaOptions { QueueLimit = 1, MaximumWait = TimeSpan.FromSeconds(30) };
        using var limiter = new SlidingWindowLimiter([QuotaLimit.PerSecond(1), QuotaLimit.PerDay(2)], options, _time);
        using var first = await limiter.AcquireAsync();
        var second = limiter.AcquireAsync().AsTask();

        using var third = await limiter.AcquireAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        (await second).IsAcquired.Should().BeTrue();
        using var fourth = await limiter.AcquireAsync();

        third.IsAcquired.Should().BeFalse();
        fourth.IsAcquired.Should().BeFalse();
        fourth.TryGetMetadata(MetadataName.RetryAfter, out var wait).Should().BeTrue();
        wait.Should().BeCloseTo(TimeSpan.FromDays(1), TimeSpan.FromSeconds(5));
        limiter.GetStatistics()!.TotalFailedLeases.Should().Be(2);
    }

    [Fact]
    public void An_allowance_is_forgotten_only_when_it_no_longer_matters()
    {
        using var limiter = new SlidingWindowLimiter([QuotaLimit.PerDay(10)], new QuotaOptions(), _time);
        limiter.IdleDuration.Should().Be(TimeSpan.Zero);
        using var lease = limiter.AttemptAcquire();

        _time.Advance(TimeSpan.FromHours(24));
        limiter.IdleDuration.Should().BeNull();
        _time.Advance(TimeSpan.FromHours(1));
        limiter.IdleDuration.Should().NotBeNull();
    }

    [Fact]
    public async Task Disposing_ends_the_waits()
    {
        var limiter = new SlidingWindowLimiter([QuotaLimit.PerSecond(1)], new QuotaOptions(), _time);
        using var first = await limiter.AcquireAsync();
        var waiting = limiter.AcquireAsync().AsTask();

        await limiter.DisposeAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task Calls_queue_for_their_own_rule_and_partition_only()
    {
        var rule = new QuotaRule(
            "uploads",
            request => request.RequestUri!.AbsolutePath == "/upload",
            [QuotaLimit.PerMinute(1)]
        )
        {
            Partition = request => request.Headers.GetValues("X-User").Single(),
        };
        using var policy = new QuotaPolicy([rule], new QuotaOptions { MaximumWait = TimeSpan.Zero }, _time);
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Success));
        using var client = Client(policy, handler);

        await SendAsync(client, "/upload", "ann");
        await SendAsync(client, "/upload", "bob");
        await SendAsync(client, "/other", "ann");
        var failure = (
            await FluentActions
                .Awaiting(() => SendAsync(client, "/upload", "ann"))
                .Should()
                .ThrowAsync<QuotaExceededException>()
        ).Which;

        failure.Rule.Should().Be("uploads");
        failure.RetryAfter.Should().BeCloseTo(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(2));
        failure.Message.Should().Contain("'uploads'").And.Contain("Quotas:MaximumWait");
        handler.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task Repetitions_count_against_the_limit_too()
    {
        var rule = new QuotaRule("all", _ => true, [QuotaLimit.PerMinute(1)]);
        using var policy = new QuotaPolicy([rule], new QuotaOptions { MaximumWait = TimeSpan.FromMinutes(2) }, _time);
        using var client = Client(
            policy,
            new ScriptedHandler(number =>
                ScriptedHandler.Json(number == 1 ? Acme.Failure("internal_error") : Acme.Success)
            )
        );

        await _time.RunAsync(client.GetAsync("https://api.acme.test/"), TimeSpan.FromMinutes(1.5));

        _time.Elapsed.Should().BeCloseTo(TimeSpan.FromSeconds(61), TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public async Task Cancellation_ends_queueing_at_once()
    {
        var rule = new QuotaRule("all", _ => true, [QuotaLimit.PerMinute(1)]);
        using var policy = new QuotaPolicy([rule], new QuotaOptions { MaximumWait = TimeSpan.FromMinutes(2) }, _time);
        using var client = Client(policy, new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Success)));
        using var answered = await client.GetAsync("https://api.acme.test/");
        using var giveUp = new CancellationTokenSource();
        var call = client.GetAsync("https://api.acme.test/", giveUp.Token);
        await _time.TimerWithinAsync(TimeSpan.FromSeconds(62));

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        _time.Elapsed.Should().BeLessThan(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task Switched_off_nothing_waits()
    {
        var rule = new QuotaRule("all", _ => true, [QuotaLimit.PerDay(1)]);
        using var policy = new QuotaPolicy([rule], new QuotaOptions { Enabled = false }, _time);
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Success));
        using var client = Client(policy, handler);

        await client.GetAsync("https://api.acme.test/");
        await client.GetAsync("https://api.acme.test/");

        handler.Requests.Should().HaveCount(2);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string user)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://api.acme.test{path}");
        request.Headers.Add("X-User", user);
        return client.SendAsync(request);
    }

    private HttpClient Client(QuotaPolicy policy, ScriptedHandler handler) =>
        new ServicePipeline
        {
            Telemetry = Acme.Telemetry,
            Errors = Acme.Errors(_time),
            Quotas = policy,
            Time = _time,
        }.CreateHttpClient(handler);
}
