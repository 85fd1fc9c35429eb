using Medallion.Threading;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

/// <summary>Renewals that meet log-ins, log-outs, refusals, other processes and lost locks.</summary>
public sealed class RenewalRaceTests : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly VirtualTime _time = new();
    private readonly MemoryTokenStore _store = new();
    private readonly LosableLocks _locks = new();
    private readonly FakeAuthority _authority;

    public RenewalRaceTests() => _authority = new FakeAuthority(_time, Life);

    public void Dispose() => _locks.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_log_out_during_a_renewal_stands(bool hasLocks, bool isElsewhere)
    {
        var (renewing, source) = await InRenewalAsync(hasLocks);

        await (isElsewhere ? Source(hasLocks) : source).ClearAsync();
        _authority.Failure = new LoginRequiredException("acme", "nobody is logged in.");
        _authority.FailsOnlyWithout = true;
        _authority.Release();

        await FluentActions.Awaiting(() => renewing).Should().ThrowAsync<LoginRequiredException>();
        (await _store.ReadAsync("acme")).Should().BeNull();
        await source.Awaiting(s => s.GetAsync().AsTask()).Should().ThrowAsync<LoginRequiredException>();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_log_in_during_a_renewal_stands(bool hasLocks, bool isElsewhere)
    {
        var (renewing, source) = await InRenewalAsync(hasLocks);
        var login = Token("login");

        await (isElsewhere ? Source(hasLocks) : source).SetAsync(login);
        _authority.Release();

        (await renewing).Should().Be(login);
        (await _store.ReadAsync("acme")).Should().Be(login);
        (await source.GetAsync()).Should().Be(login);
    }

    [Fact]
    public async Task A_refresh_that_yields_the_same_access_token_is_made_once()
    {
        var refreshes = 0;
        var token = Token("same");
        var source = new TokenSource(
            "acme",
            _store,
            (_, _) => Task.FromResult(token with { RefreshToken = $"r{++refreshes}" }),
            time: _time
        );
        await source.GetAsync();

        (await source.RenewAsync("same")).AccessToken.Should().Be("same");
        (await source.RenewAsync("same")).AccessToken.Should().Be("same");

        refreshes.Should().Be(2, "one for the first token and one for the refusal");
        _time.Advance(TimeSpan.FromSeconds(31));
        await source.RenewAsync("same");
        refreshes.Should().Be(3);
    }

    [Fact]
    public async Task A_bearer_credential_says_that_there_is_no_other_token_where_the_service_issues_the_same_again()
    {
        var source = new TokenSource("acme", _store, (_, _) => Task.FromResult(Token("same")), time: _time);
        var credential = new BearerCredential(source);
        using var request = new HttpRequestMessage();
        await credential.ApplyAsync(request, CancellationToken.None);

        (await credential.TryRenewAsync(request, CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task After_a_refused_refresh_the_access_token_serves_to_its_end_and_the_service_is_asked_once()
    {
        var source = Source();
        var token = await source.GetAsync();
        _time.Advance(Life * 0.83);
        _authority.RevokeAll();

        (await source.GetAsync()).Should().Be(token);
        _time.Advance(TimeSpan.FromMinutes(19));
        (await source.GetAsync()).Should().Be(token);
        _time.Elapsed.Should().Be((Life * 0.83) + TimeSpan.FromMinutes(19), "nothing waited");
        _authority.Refreshes.Should().Be(2);

        _time.Advance(TimeSpan.FromMinutes(10));
        await source.Awaiting(s => s.GetAsync().AsTask()).Should().ThrowAsync<LoginRequiredException>();
        await Source().Awaiting(s => s.GetAsync().AsTask()).Should().ThrowAsync<LoginRequiredException>();
        _authority.Refreshes.Should().Be(2, "the refusal is remembered, by other processes too");

        var login = Token("login");
        await source.SetAsync(login);
        (await source.GetAsync()).Should().Be(login);
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_at_all_serves_to_its_end()
    {
        var token = Token("only") with { RefreshToken = null };
        var source = new TokenSource(
            "acme",
            _store,
            (_, _) => throw new LoginRequiredException("acme", "there is no refresh token."),
            time: _time
        );
        await source.SetAsync(token);

        _time.Advance(Life * 0.9);
        (await source.GetAsync()).Should().Be(token);
        _time.Advance(Life * 0.1);
        await source.Awaiting(s => s.GetAsync().AsTask()).Should().ThrowAsync<LoginRequiredException>();
    }

    [Fact]
    public async Task A_lost_lock_leads_to_one_refresh_and_the_second_process_gets_the_winners_token()
    {
        using var locks = new LosableLocks();
        var first = Source(locks);
        _authority.Hold();
        var winner = first.GetAsync().AsTask();
        await _authority.RefreshAtServiceAsync();

        await locks.LoseAsync();
        var second = Source(locks).GetAsync().AsTask();
        await _time.TimerWithinAsync(TimeSpan.FromSeconds(1));
        _authority.Release();

        var token = await winner;
        (await _time.RunAsync(second, TimeSpan.FromSeconds(1))).Should().Be(token);
        _authority.Refreshes.Should().Be(1);
    }

    [Fact]
    public async Task A_renewal_that_gives_signs_of_life_is_waited_for_and_one_that_gives_none_is_replaced()
    {
        _authority.Hold();
        var first = Source(new TokenSourceOptions { RenewalLease = TimeSpan.FromSeconds(10) });
        var alive = first.GetAsync().AsTask();
        await _authority.RefreshAtServiceAsync();
        var second = Source(new TokenSourceOptions { RenewalLease = TimeSpan.FromSeconds(10) });
        var waiting = second.GetAsync().AsTask();
        for (var passed = 0; passed < 60; passed++)
        {
            await _time.TimerWithinAsync(TimeSpan.FromSeconds(1));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        _authority.Refreshes.Should().Be(1, "the first gives signs of life");
        _authority.Release();
        (await alive).Should().Be(await _time.RunAsync(waiting, TimeSpan.FromSeconds(1)));

        // A claim without a process: its owner was killed.
        _time.Advance(Life);
        var stored = await _store.FindAsync("acme");
        await _store.TryReplaceAsync(
            "acme",
            stored!.Version,
            stored.Entry with
            {
                Claim = new RenewalClaim("of the dead"),
            }
        );
        var began = _time.Elapsed;
        await _time.RunAsync(second.GetAsync().AsTask(), TimeSpan.FromSeconds(1));
        (_time.Elapsed - began).Should().BeCloseTo(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(2));
        _authority.Refreshes.Should().Be(2);
    }

    [Fact]
    public async Task Locks_that_fail_are_a_failure_of_the_store_and_one_that_cannot_be_released_hides_nothing()
    {
        using var broken = new LosableLocks { Failure = new InvalidOperationException("pool exhausted") };
        var failing = Source(broken);
        await failing
            .Awaiting(s => s.GetAsync().AsTask())
            .Should()
            .ThrowAsync<TokenStoreException>()
            .WithMessage("*lock*'acme'*pool exhausted*");

        broken.Failure = null;
        broken.FailsOnRelease = true;
        (await failing.GetAsync()).AccessToken.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_store_that_was_away_takes_the_token_as_soon_as_it_is_back_without_a_call()
    {
        var store = new WatchedStore(_store) { BeforeWrite = () => throw new TokenStoreException("away") };
        var source = new TokenSource("acme", store, _authority.RefreshAsync, time: _time);
        await source.Awaiting(s => s.GetAsync().AsTask()).Should().ThrowAsync<TokenStoreException>();

        store.BeforeWrite = () => { };
        var saved = SavedAsync(source);

        (await _time.RunAsync(saved, TimeSpan.FromSeconds(5))).Should().NotBeNull();
        _authority.Refreshes.Should().Be(1);
    }

    [Theory]
    [InlineData(false, 0.5, false, false, "Use")]
    [InlineData(false, 0.9, false, false, "Renew")]
    [InlineData(false, 0.9, true, false, "UseForNow")]
    [InlineData(false, 0.9, false, true, "UseForNow")]
    [InlineData(false, 1.1, false, false, "Renew")]
    [InlineData(false, 1.1, true, false, "Wait")]
    [InlineData(false, 1.1, false, true, "LogIn")]
    [InlineData(false, 1.1, true, true, "LogIn")]
    [InlineData(true, 0.5, false, false, "Renew")]
    [InlineData(true, 0.5, true, false, "Wait")]
    [InlineData(true, 0.5, false, true, "LogIn")]
    public void What_is_done_follows_from_what_is_stored(
        bool isRejected,
        double age,
        bool isClaimed,
        bool isRefused,
        string step
    )
    {
        var token = Token("t");
        var entry = new TokenEntry
        {
            Token = token,
            Claim = isClaimed ? new RenewalClaim("other") : null,
            IsRefused = isRefused,
        };

        RenewalSteps
            .Decide(
                entry,
                isRejected ? "t" : null,
                null,
                true,
                new TokenSourceOptions(),
                _time.GetUtcNow() + (Life * age)
            )
            .ToString()
            .Should()
            .Be(step);
    }

    private static async Task<bool?> SavedAsync(TokenSource source)
    {
        await source.FinishAsync();
        return true;
    }

    /// <summary>A source whose token has ended, and whose renewal stands at the service.</summary>
    private async Task<(Task<TokenSet> Renewing, TokenSource Source)> InRenewalAsync(bool hasLocks)
    {
        var source = Source(hasLocks);
        await source.GetAsync();
        _time.Advance(Life);
        _authority.Hold();
        var renewing = source.GetAsync().AsTask();
        await _authority.RefreshAtServiceAsync();
        return (renewing, source);
    }

    private TokenSet Token(string access) =>
        new()
        {
            AccessToken = access,
            RefreshToken = $"{access}-refresh",
            IssuedAt = _time.GetUtcNow(),
            ExpiresAt = _time.GetUtcNow() + Life,
        };

    private TokenSource Source(bool hasLocks = false) => Source(hasLocks ? _locks : null);

    private TokenSource Source(IDistributedLockProvider? locks) =>
        new("acme", _store, _authority.RefreshAsync, locks, time: _time);

    private TokenSource Source(TokenSourceOptions options) =>
        new("acme", _store, _authority.RefreshAsync, options: options, time: _time);
}
