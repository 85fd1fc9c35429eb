using Microsoft.Extensions.Time.Testing;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Signing;

public sealed class UserSigSourceTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1735689600));

    [Fact]
    public async Task A_signature_is_kept_until_shortly_before_it_ends()
    {
        var source = Source();
        var first = await source.GetAsync(default);

        _clock.Advance(Lifetime - Early - TimeSpan.FromSeconds(1));
        (await source.GetAsync(default)).Should().BeSameAs(first);
    }

    [Fact]
    public async Task A_signature_is_renewed_before_it_ends()
    {
        var source = Source();
        var first = await source.GetAsync(default);

        _clock.Advance(Lifetime - Early);
        var second = await source.GetAsync(default);

        second.Should().NotBe(first);
        UserSig.Decode(first).IsExpired(_clock.GetUtcNow()).Should().BeFalse();
        UserSig.Decode(second).ExpiresAt.Should().Be(_clock.GetUtcNow() + Lifetime);
    }

    [Fact]
    public async Task A_refused_signature_is_replaced()
    {
        var source = Source();
        var refused = await source.GetAsync(default);

        _clock.Advance(TimeSpan.FromMinutes(1));
        source.Invalidate(refused);
        var next = await source.GetAsync(default);

        next.Should().NotBe(refused);
        UserSig.Decode(next).IssuedAtSeconds.Should().Be(_clock.GetUtcNow().ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Many_refusals_of_one_signature_make_one_new_one()
    {
        var source = Source();
        var refused = await source.GetAsync(default);
        _clock.Advance(TimeSpan.FromMinutes(1));
        _clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);

        var replacements = new List<string>();
        for (var call = 0; call < 100; call++)
        {
            source.Invalidate(refused);
            replacements.Add(await source.GetAsync(default));
        }

        replacements.Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_thousand_concurrent_callers_make_one_signature()
    {
        // Every look at the clock moves it, so two signatures could not be equal.
        _clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);
        var source = Source();
        using var start = new ManualResetEventSlim();

        var callers = Enumerable
            .Range(0, 1000)
            .Select(_ =>
                Task.Run(async () =>
                {
                    start.Wait();
                    return await source.GetAsync(default);
                })
            )
            .ToList();
        start.Set();

        (await Task.WhenAll(callers)).Distinct(ReferenceEqualityComparer.Instance).Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_caller_gets_no_signature() =>
        await FluentActions
            .Awaiting(() => Source().GetAsync(new CancellationToken(canceled: true)).AsTask())
            .Should()
            .ThrowAsync<OperationCanceledException>();

    [Fact]
    public void What_is_printed_holds_no_key() =>
        Source().ToString().Should().Be("UserSig source of 'administrator' for app 1400000000");

    private UserSigSource Source() => new(1400000000, "administrator", "planted-key", Lifetime, Early, _clock);
}
