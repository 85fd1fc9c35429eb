using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Waiting;

namespace OpenApi.Extensions.Tests.Runtime.Waiting;

public sealed class PatientWaitTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public async Task An_outage_of_seconds_does_not_end_a_wait()
    {
        var wait = Wait();

        var sight = await _time.RunAsync(
            wait.LookAsync(_ =>
                _time.Elapsed < TimeSpan.FromSeconds(6)
                    ? throw new HttpRequestException(HttpRequestError.ConnectionError)
                    : Task.FromResult("done")
            )
        );

        sight.Should().Be("done");
        _time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("store")]
    [InlineData("timeout")]
    [InlineData("answer")]
    public async Task Whatever_may_pass_is_looked_at_again(string kind)
    {
        Exception failure = kind switch
        {
            "store" => new TokenStoreException("away"),
            "timeout" => new TimeoutException(),
            _ => Failure("internal_error"),
        };
        var looks = 0;

        await _time.RunAsync(Wait().LookAsync(_ => looks++ < 2 ? throw failure : Task.FromResult(1)));

        looks.Should().Be(3);
    }

    [Fact]
    public async Task What_will_not_pass_ends_the_wait_at_once()
    {
        await Wait()
            .Awaiting(wait => wait.LookAsync<int>(_ => throw Failure("invalid_params")))
            .Should()
            .ThrowAsync<AcmeException>();
        _time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task An_outage_that_goes_on_ends_the_wait_with_its_last_failure()
    {
        var looking = Wait()
            .LookAsync<int>(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError));

        await FluentActions.Awaiting(() => _time.RunAsync(looking)).Should().ThrowAsync<HttpRequestException>();
        _time.Elapsed.Should().BeCloseTo(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_limit_ends_looks_that_hang_pauses_and_outages_alike()
    {
        var limit = TimeSpan.FromSeconds(30);
        var hanging = Wait(limit)
            .LookAsync(async cancel =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancel);
                return 1;
            });
        await FluentActions.Awaiting(() => _time.RunAsync(hanging)).Should().ThrowAsync<TimeoutException>();
        _time.Elapsed.Should().Be(limit);

        await Wait(limit)
            .Awaiting(wait => wait.PauseAsync(limit))
            .Should()
            .ThrowAsync<TimeoutException>()
            .WithMessage("*task 7*00:00:30*");
        _time.Elapsed.Should().Be(limit, "a pause that cannot end in time is not begun");

        var outage = Wait(limit).LookAsync<int>(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        (await FluentActions.Awaiting(() => _time.RunAsync(outage)).Should().ThrowAsync<TimeoutException>())
            .WithInnerException<HttpRequestException>();
        _time.Elapsed.Should().BeLessThanOrEqualTo(limit * 2);
    }

    [Fact]
    public async Task The_caller_names_the_exception_of_a_wait_that_is_over()
    {
        var wait = new PatientWait(
            new PatientWaitOptions { Limit = TimeSpan.FromSeconds(1) },
            "task 7",
            (waited, _) => new InvalidOperationException($"still running after {waited}"),
            _time
        );

        await wait.Awaiting(w => w.PauseAsync(TimeSpan.FromSeconds(2)))
            .Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("still running after 00:00:00");
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        using var giveUp = new CancellationTokenSource();
        var looking = Wait()
            .LookAsync<int>(_ => throw new HttpRequestException(HttpRequestError.ConnectionError), giveUp.Token);

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => looking).Should().ThrowAsync<OperationCanceledException>();
        _time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    private static AcmeException Failure(string code) =>
        new(
            new EnvelopeError
            {
                Kind = FailureKind.Code,
                HttpStatus = 200,
                Code = code,
                Method = "GET",
                SafeUrl = "https://api.acme.test/",
                Headers = new Dictionary<string, IEnumerable<string>>(),
            }
        );

    private PatientWait Wait(TimeSpan? limit = null) =>
        new(new PatientWaitOptions { Limit = limit ?? TimeSpan.FromHours(1) }, "task 7", time: _time);
}
