using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Waiting;

namespace OpenApi.Extensions.Tests.Runtime.Waiting;

public class WatchTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly VirtualTime _time = new();

    [Fact]
    public async Task A_failure_that_may_pass_is_no_sight_and_the_next_sight_ends_the_outage()
    {
        var watch = new Watch(_time, Minute, outageLimit: TimeSpan.FromSeconds(10));

        (await watch.LookAsync(Fail(new HttpRequestException("reset")))).Should().BeNull();
        watch.LastFailure.Should().BeOfType<HttpRequestException>();
        _time.Advance(TimeSpan.FromSeconds(9));
        (await watch.LookAsync(_ => Task.FromResult("seen"))).Should().Be("seen");
        watch.LastFailure.Should().BeNull();
        _time.Advance(TimeSpan.FromSeconds(9));
        (await watch.LookAsync(Fail(new IOException("reset")))).Should().BeNull("this outage has just begun");
    }

    [Fact]
    public async Task An_outage_that_lasts_is_thrown()
    {
        var watch = new Watch(_time, Minute, outageLimit: TimeSpan.FromSeconds(10));
        var failure = new IOException("reset");
        await watch.LookAsync(Fail(failure));
        _time.Advance(TimeSpan.FromSeconds(10));

        var look = () => watch.LookAsync(Fail(failure));

        (await look.Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(failure);
    }

    [Fact]
    public async Task A_failure_that_stays_is_thrown_at_once()
    {
        var watch = new Watch(_time, Minute, outageLimit: Minute);

        var look = () => watch.LookAsync(Fail(new InvalidOperationException("a bug")));

        await look.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_call_that_spent_its_time_or_found_no_room_may_pass()
    {
        var watch = new Watch(_time, Minute, outageLimit: Minute);

        (await watch.LookAsync(Fail(new CallTimeoutException(TimeLimit.Total, Minute)))).Should().BeNull();
        (await watch.LookAsync(Fail(new QuotaExceededException("status", [], TimeSpan.FromSeconds(20)))))
            .Should()
            .BeNull();

        await _time.RunAsync(watch.PauseAsync(TimeSpan.FromSeconds(5)));
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(20), "the quota says when there is room");
    }

    [Fact]
    public async Task A_look_that_hangs_is_cut_off_at_the_limit()
    {
        var watch = new Watch(_time, Minute, outageLimit: Minute);

        var look = watch.LookAsync(HangAsync);

        (await _time.RunAsync(look)).Should().BeNull();
        _time.Elapsed.Should().Be(Minute);
        (await watch.PauseAsync(TimeSpan.FromSeconds(1))).Should().BeFalse();
    }

    [Fact]
    public async Task The_callers_cancellation_is_an_exception_and_not_the_limit()
    {
        var watch = new Watch(_time, Timeout.InfiniteTimeSpan, outageLimit: Minute);
        using var stop = new CancellationTokenSource();
        var look = watch.LookAsync(HangAsync, stop.Token);
        var pause = watch.PauseAsync(Minute, stop.Token);

        await stop.CancelAsync();

        await look.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        await pause.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_limit_that_is_set_later_counts_from_the_beginning()
    {
        var watch = new Watch(_time, Minute, outageLimit: Minute);
        _time.Advance(TimeSpan.FromSeconds(50));

        (await watch.PauseAsync(TimeSpan.FromSeconds(10))).Should().BeFalse();
        watch.Limit = 2 * Minute;
        (await _time.RunAsync(watch.PauseAsync(TimeSpan.FromSeconds(10)))).Should().BeTrue();
    }

    private static Func<CancellationToken, Task<string>> Fail(Exception failure) =>
        _ => Task.FromException<string>(failure);

    private static async Task<string> HangAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return "";
    }
}
