using System.Diagnostics;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Resilience;

namespace OpenApi.Extensions.Tests.Runtime.Resilience;

public sealed class ResilienceTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public async Task The_last_failure_surfaces_as_the_services_exception()
    {
        var handler = new ScriptedHandler(number => ScriptedHandler.Json(Acme.Failure("internal_error")));
        using var client = Acme.Client(handler, _time);

        var call = () => _time.RunAsync(client.GetAsync("https://api.acme.test/"));

        (await call.Should().ThrowAsync<AcmeException>()).Which.RawCode.Should().Be("internal_error");
        handler.Requests.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_limit_named_by_advice_is_waited_for_and_the_post_repeated()
    {
        var handler = new ScriptedHandler(number =>
            ScriptedHandler.Json(number == 1 ? Acme.Failure("rate_limit_exceeded") : Acme.Success)
        );
        using var client = Acme.Client(handler, _time);

        using var response = await _time.RunAsync(
            client.PostAsync("https://api.acme.test/", new StringContent("""{"a":1}"""))
        );

        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(1));
        handler.Requests.Select(request => request.Body).Should().Equal("""{"a":1}""", """{"a":1}""");
    }

    [Theory]
    [InlineData("invalid_params")]
    [InlineData("daily_quota")]
    [InlineData("never_heard_of")]
    public async Task What_will_not_pass_is_not_repeated(string code)
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure(code)));
        using var client = Acme.Client(handler, _time);

        await client.Invoking(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>();

        handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_request_with_a_window_is_repeated_only_inside_it()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("internal_error")));
        using var client = Acme.Client(
            handler,
            _time,
            new ResilienceOptions { BaseDelay = TimeSpan.FromMilliseconds(400), Jitter = 0 }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.acme.test/push");
        request.Set(RepeatableRequest.Within(TimeSpan.FromSeconds(1)));

        await FluentActions
            .Awaiting(() => _time.RunAsync(client.SendAsync(request)))
            .Should()
            .ThrowAsync<AcmeException>();

        // After 0.4 s inside the window; the next would begin 1.2 s after the first.
        handler.Requests.Should().HaveCount(2);
        _time.Elapsed.Should().Be(TimeSpan.FromMilliseconds(400));
    }

    [Fact]
    public async Task A_body_that_can_be_read_only_once_is_sent_once()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("internal_error")));
        using var client = Acme.Client(handler, _time);
        using var content = new StreamContent(new TrickleStream([1, 2, 3], 2));

        await client.Invoking(c => c.PutAsync("https://api.acme.test/", content)).Should().ThrowAsync<AcmeException>();

        handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_try_without_an_answer_ends_at_its_limit_and_is_told_apart()
    {
        var handler = new ScriptedHandler((_, _, cancellation) => Fault.Silence.Happen().WaitAsync(cancellation));
        using var client = Acme.Client(
            handler,
            _time,
            new ResilienceOptions { AttemptTimeout = TimeSpan.FromSeconds(20) }
        );

        var call = () => _time.RunAsync(client.PostAsync("https://api.acme.test/", new StringContent("{}")));

        var failure = (await call.Should().ThrowAsync<CallTimeoutException>()).Which;
        failure.Limit.Should().Be(TimeLimit.Attempt);
        RequestFates.Of(failure).Should().Be(RequestFate.Unknown);
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(20));
        handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task The_whole_call_ends_at_its_limit_with_the_last_failure_inside()
    {
        var handler = new ScriptedHandler(
            (number, _, cancellation) =>
                (number == 1 ? Fault.InternalError : Fault.Silence).Happen().WaitAsync(cancellation)
        );
        using var client = Acme.Client(
            handler,
            _time,
            new ResilienceOptions { TotalTimeout = TimeSpan.FromSeconds(30) }
        );

        var call = () => _time.RunAsync(client.GetAsync("https://api.acme.test/"));

        var failure = (await call.Should().ThrowAsync<CallTimeoutException>()).Which;
        failure.Limit.Should().Be(TimeLimit.Total);
        failure.InnerException.Should().BeOfType<AcmeException>();
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_wait_beyond_the_calls_limit_is_not_begun()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("internal_error")));
        using var client = Acme.Client(
            handler,
            _time,
            new ResilienceOptions
            {
                TotalTimeout = TimeSpan.FromSeconds(100),
                MaximumDelay = TimeSpan.FromMinutes(5),
                BaseDelay = TimeSpan.FromSeconds(40),
                Jitter = 0,
            }
        );

        var call = () => _time.RunAsync(client.GetAsync("https://api.acme.test/"), horizon: TimeSpan.FromSeconds(45));

        await call.Should().ThrowAsync<AcmeException>();
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task Cancellation_ends_a_back_off_at_once()
    {
        using var client = Acme.Client(
            new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("internal_error"))),
            _time,
            new ResilienceOptions { BaseDelay = TimeSpan.FromSeconds(20), Jitter = 0 }
        );
        using var giveUp = new CancellationTokenSource();
        var call = client.GetAsync("https://api.acme.test/", giveUp.Token);
        await _time.TimerWithinAsync(TimeSpan.FromSeconds(20));

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        _time.Elapsed.Should().BeLessThan(TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public async Task Cancellation_ends_a_try_at_once()
    {
        using var client = Acme.Client(
            new ScriptedHandler((_, _, cancellation) => Fault.Silence.Happen().WaitAsync(cancellation)),
            _time
        );
        using var giveUp = new CancellationTokenSource();
        var call = client.GetAsync("https://api.acme.test/", giveUp.Token);

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        _time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task One_try_means_no_repetition()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("internal_error")));
        using var client = Acme.Client(handler, _time, new ResilienceOptions { MaximumAttempts = 1 });

        await client.Invoking(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>();

        handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Repetitions_are_told_to_traces_with_the_conventions_tags()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Acme.Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var root = new Activity("test").Start();
        using var client = Acme.Client(
            new ScriptedHandler(number =>
                ScriptedHandler.Json(number == 1 ? Acme.Failure("internal_error") : Acme.Success)
            ),
            _time
        );

        using var response = await _time.RunAsync(client.GetAsync("https://api.acme.test:8443/things?usersig=planted"));

        var own = activities.Where(activity => activity.RootId == root.RootId).ToList();
        own.Should().HaveCount(2);
        own[0].GetTagItem("error.type").Should().Be("internal_error");
        own[0].Status.Should().Be(ActivityStatusCode.Error);
        own[1].GetTagItem("http.request.resend_count").Should().Be(1);
        own[1].GetTagItem("http.response.status_code").Should().Be(200);
        own[1].GetTagItem("url.full").Should().Be("https://api.acme.test:8443/things?usersig=***");
        own[1].GetTagItem("server.port").Should().Be(8443);
        own.Should().OnlyContain(activity => activity.Kind == ActivityKind.Client && activity.DisplayName == "GET");
    }

    [Fact]
    public void Fates_say_what_is_known()
    {
        RequestFates.Of(new HttpRequestException(HttpRequestError.ConnectionError)).Should().Be(RequestFate.NotSent);
        RequestFates.Of(new HttpRequestException(HttpRequestError.ResponseEnded)).Should().Be(RequestFate.Unknown);
        RequestFates.Of(new IOException()).Should().Be(RequestFate.Unknown);
        RequestFates.Of(Failure(200, "rate_limit_exceeded")).Should().Be(RequestFate.Refused);
        RequestFates.Of(Failure(429, null)).Should().Be(RequestFate.Refused);
        RequestFates.Of(Failure(200, "invalid_params")).Should().Be(RequestFate.Answered);
        RequestFates.Of(Failure(500, "internal_error")).Should().Be(RequestFate.Unknown);
        RequestFates.Of(Failure(404, null)).Should().Be(RequestFate.Answered);
        RequestFates.Of(Failure(504, null)).Should().Be(RequestFate.Unknown);
    }

    private static AcmeException Failure(int status, string? code) =>
        new(
            new EnvelopeError
            {
                Kind = code is null ? FailureKind.Status : FailureKind.Code,
                HttpStatus = status,
                Code = code,
                Method = "POST",
                SafeUrl = "https://api.acme.test/",
                Headers = new Dictionary<string, IEnumerable<string>>(),
            }
        );
}
