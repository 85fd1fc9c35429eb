using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

public sealed class TokenSourceTests
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly VirtualTime _time = new();
    private readonly MemoryTokenStore _store = new();
    private readonly FakeAuthority _authority;

    public TokenSourceTests() => _authority = new FakeAuthority(_time, Life);

    [Fact]
    public async Task A_thousand_callers_make_one_refresh()
    {
        var source = Source();
        _authority.Hold();
        var callers = Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => source.GetAsync().AsTask())).ToList();
        _authority.Release();

        var tokens = await Task.WhenAll(callers);

        tokens.Distinct().Should().ContainSingle();
        _authority.Refreshes.Should().Be(1);
    }

    [Fact]
    public async Task A_thousand_callers_with_a_refused_token_make_one_refresh()
    {
        var source = Source();
        var refused = await source.GetAsync();
        var callers = Enumerable
            .Range(0, 1_000)
            .Select(_ => Task.Run(() => source.RenewAsync(refused.AccessToken).AsTask()));

        var tokens = await Task.WhenAll(callers);

        tokens.Distinct().Should().ContainSingle().Which.AccessToken.Should().NotBe(refused.AccessToken);
        _authority.Refreshes.Should().Be(2);
    }

    [Fact]
    public async Task A_token_is_renewed_at_four_fifths_of_its_life()
    {
        var source = Source();
        var first = await source.GetAsync();

        _time.Advance((Life * 0.8) - TimeSpan.FromSeconds(1));
        (await source.GetAsync()).Should().Be(first);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await source.GetAsync()).Should().NotBe(first);
    }

    [Theory]
    [InlineData(7_200, 5_760)]
    [InlineData(86_400, 69_120)]
    [InlineData(10, 8)]
    public void The_instant_of_renewal_follows_from_the_life(int lifeSeconds, int dueSeconds)
    {
        var token = new TokenSet
        {
            AccessToken = "t",
            IssuedAt = _time.GetUtcNow(),
            ExpiresAt = _time.GetUtcNow().AddSeconds(lifeSeconds),
        };

        new TokenSourceOptions().DueAt(token).Should().Be(_time.GetUtcNow().AddSeconds(dueSeconds));
        new TokenSourceOptions { RenewAfter = 1, MinimumRemaining = TimeSpan.FromMinutes(1) }
            .DueAt(token)
            .Should()
            .Be(token.ExpiresAt!.Value.AddSeconds(-Math.Min(60, lifeSeconds / 10.0)));
        new TokenSourceOptions().DueAt(token with { ExpiresAt = null }).Should().BeNull();
    }

    [Fact]
    public async Task A_token_is_stored_before_it_is_used()
    {
        using var writing = new SemaphoreSlim(0);
        using var mayWrite = new SemaphoreSlim(0);
        var store = new WatchedStore(_store)
        {
            BeforeWrite = () =>
            {
                writing.Release();
                mayWrite.Wait();
            },
        };
        var call = Source(store: store).GetAsync().AsTask();

        await writing.WaitAsync();
        call.IsCompleted.Should().BeFalse();
        mayWrite.Release();

        var token = await call;
        (await _store.ReadAsync("acme")).Should().Be(token);
    }

    [Fact]
    public async Task A_token_that_could_not_be_stored_is_neither_used_nor_lost()
    {
        var store = new WatchedStore(_store) { BeforeWrite = () => throw new TokenStoreException("full") };
        var source = Source(store: store);
        await source.Awaiting(s => s.GetAsync().AsTask()).Should().ThrowAsync<TokenStoreException>();
        store.BeforeWrite = () => { };

        var token = await source.GetAsync();

        _authority.Refreshes.Should().Be(1);
        (await _store.ReadAsync("acme")).Should().Be(token);
    }

    [Fact]
    public async Task A_new_source_goes_on_with_the_stored_token()
    {
        var token = await Source().GetAsync();

        (await Source().GetAsync()).Should().Be(token);
        _authority.Refreshes.Should().Be(1);
    }

    [Fact]
    public async Task Early_renewal_that_fails_leaves_the_present_token_in_use()
    {
        var source = Source();
        var token = await source.GetAsync();
        _time.Advance(Life * 0.9);
        _authority.Failure = new HttpRequestException("down");

        (await source.GetAsync()).Should().Be(token);
        (await source.GetAsync()).Should().Be(token);
        _authority.Refreshes.Should().Be(2, "a failed renewal is not repeated for every caller");

        _authority.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(31));
        (await source.GetAsync()).Should().NotBe(token);
    }

    [Fact]
    public async Task Once_the_token_has_ended_a_failed_renewal_surfaces_as_it_is()
    {
        var source = Source();
        await source.GetAsync();
        _time.Advance(Life);
        _authority.Failure = new HttpRequestException("down");

        await source.Awaiting(s => s.GetAsync().AsTask()).Should().ThrowAsync<HttpRequestException>();
        _authority.Failure = null;
        await source.GetAsync();
    }

    [Fact]
    public async Task A_lost_rotation_race_recovers_from_the_store()
    {
        var source = Source();
        await source.GetAsync();
        _time.Advance(Life);
        var winner = await _authority.RefreshAsync(await _store.ReadAsync("acme"), CancellationToken.None);
        var call = source.GetAsync().AsTask();
        await _time.TimerWithinAsync(TimeSpan.FromSeconds(1));

        await _store.WriteAsync("acme", winner);

        (await _time.RunAsync(call, TimeSpan.FromSeconds(1))).Should().Be(winner);
    }

    [Fact]
    public async Task A_refused_refresh_token_ends_in_a_new_log_in_and_no_loop()
    {
        var source = Source();
        await source.GetAsync();
        _time.Advance(Life);
        _authority.RevokeAll();

        var call = () => _time.RunAsync(source.GetAsync().AsTask(), TimeSpan.FromSeconds(1));

        var failure = (await call.Should().ThrowAsync<LoginRequiredException>()).Which;
        failure.Message.Should().Contain("'acme'").And.Contain("log in again");
        _authority.Refreshes.Should().Be(2);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_end_the_renewal()
    {
        var source = Source();
        _authority.Hold();
        using var giveUp = new CancellationTokenSource();
        var impatient = source.GetAsync(giveUp.Token).AsTask();
        var patient = source.GetAsync().AsTask();

        await giveUp.CancelAsync();
        await FluentActions.Awaiting(() => impatient).Should().ThrowAsync<OperationCanceledException>();
        _authority.Release();

        (await patient).AccessToken.Should().NotBeEmpty();
        _authority.Refreshes.Should().Be(1);
    }

    [Fact]
    public async Task A_renewal_that_hangs_ends_at_its_limit()
    {
        var source = Source();
        _authority.Hold();
        var call = source.GetAsync().AsTask();

        await FluentActions
            .Awaiting(() => _time.RunAsync(call, TimeSpan.FromMinutes(3)))
            .Should()
            .ThrowAsync<TimeoutException>()
            .WithMessage("*'acme'*100 s*");
    }

    [Fact]
    public async Task Stopping_waits_for_the_renewal_under_way_until_its_token_is_stored()
    {
        var source = Source();
        await source.FinishAsync();
        _authority.Hold();
        using var giveUp = new CancellationTokenSource();
        var abandoned = source.GetAsync(giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await FluentActions.Awaiting(() => abandoned).Should().ThrowAsync<OperationCanceledException>();

        var stopping = source.FinishAsync();
        stopping.IsCompleted.Should().BeFalse();
        _authority.Release();
        await stopping;

        (await _store.ReadAsync("acme")).Should().NotBeNull();
    }

    [Fact]
    public async Task Stopping_does_not_fail_with_the_renewal_and_can_be_given_up()
    {
        var source = Source();
        _authority.Hold();
        var call = source.GetAsync().AsTask();
        using var giveUp = new CancellationTokenSource();
        var impatient = source.FinishAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await FluentActions.Awaiting(() => impatient).Should().ThrowAsync<OperationCanceledException>();

        _authority.Failure = new HttpRequestException("down");
        _authority.Release();
        await source.FinishAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_log_in_replaces_and_a_log_out_forgets_the_token()
    {
        var source = Source();
        var login = await _authority.RefreshAsync(null, CancellationToken.None);
        await source.SetAsync(login);
        (await source.GetAsync()).Should().Be(login);

        await source.ClearAsync();

        (await _store.ReadAsync("acme")).Should().BeNull();
        (await source.GetAsync()).Should().NotBe(login);
    }

    [Fact]
    public async Task Nothing_printed_holds_a_token()
    {
        var source = Source();
        var token = await source.GetAsync();

        $"{source} {token} {new TokenStoreException("m")}"
            .Should()
            .NotContain(token.AccessToken)
            .And.NotContain(token.RefreshToken);
    }

    private TokenSource Source(ITokenStore? store = null) =>
        new("acme", store ?? _store, _authority.RefreshAsync, time: _time);
}
