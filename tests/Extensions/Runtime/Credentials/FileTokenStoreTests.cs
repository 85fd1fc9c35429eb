using System.Collections.Immutable;
using CsCheck;
using Medallion.Threading;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using Xunit.Sdk;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

public sealed class FileTokenStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Tokens_come_back_as_they_went() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.String, Gen.String, Gen.Long[0, 4_000_000_000])
            .SampleAsync(
                async (key, access, property, seconds) =>
                {
                    var store = Store();
                    var token = new TokenSet
                    {
                        AccessToken = WellFormed(access),
                        RefreshToken = "r",
                        IssuedAt = DateTimeOffset.FromUnixTimeSeconds(seconds),
                        ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(seconds + 1),
                        Scope = "a,b",
                        Properties = ImmutableSortedDictionary<string, string>.Empty.Add(
                            "open_id",
                            WellFormed(property)
                        ),
                    };

                    await store.WriteAsync(key, token);

                    var read = await Store().ReadAsync(key);
                    read.Should().BeEquivalentTo(token);
                },
                iter: 50
            );

    [Fact]
    public async Task Only_the_owner_may_read_the_file()
    {
        await Store().WriteAsync("k", Token("t"));
        if (OperatingSystem.IsWindows())
        {
            throw SkipException.ForSkip("Windows has access lists, not modes.");
        }

        File.GetUnixFileMode(_folder.File("tokens.json")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Writers_of_different_keys_do_not_undo_each_other()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => Task.Run(() => Store().WriteAsync($"k{number}", Token($"t{number}")).AsTask()))
        );

        for (var number = 0; number < 20; number++)
        {
            (await Store().ReadAsync($"k{number}"))!.AccessToken.Should().Be($"t{number}");
        }

        Directory.GetFiles(_folder.Path).Should().Equal(_folder.File("tokens.json"));
    }

    [Fact]
    public async Task A_removed_token_is_gone_and_the_others_stay()
    {
        await Store().WriteAsync("a", Token("1"));
        await Store().WriteAsync("b", Token("2"));

        await Store().RemoveAsync("a");

        (await Store().ReadAsync("a")).Should().BeNull();
        (await Store().ReadAsync("b"))!.AccessToken.Should().Be("2");
    }

    [Fact]
    public async Task A_strange_file_is_named_but_not_quoted()
    {
        await File.WriteAllTextAsync(_folder.File("tokens.json"), """{"k": "planted-secret """);

        var failure = (
            await FluentActions
                .Awaiting(() => Store().ReadAsync("k").AsTask())
                .Should()
                .ThrowAsync<TokenStoreException>()
        ).Which;

        failure.ToString().Should().Contain("tokens.json").And.Contain("log in again").And.NotContain("planted-secret");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        await File.WriteAllTextAsync(_folder.File("not-a-folder"), "");
        var store = new FileTokenStore(Path.Combine(_folder.File("not-a-folder"), "tokens.json"));

        await FluentActions
            .Awaiting(() => store.WriteAsync("k", Token("t")).AsTask())
            .Should()
            .ThrowAsync<TokenStoreException>()
            .WithMessage("*not-a-folder*write access*");
    }

    [Fact]
    public async Task A_held_lock_keeps_others_out_until_it_is_released()
    {
        var time = new VirtualTime();
        var locks = new FileLockProvider(_folder.Path, time);
        var held = await locks.AcquireLockAsync("name");

        (await locks.TryAcquireLockAsync("name")).Should().BeNull();
        await using (var other = await locks.TryAcquireLockAsync("another name"))
        {
            other.Should().NotBeNull();
        }

        var waiting = locks.CreateLock("name").AcquireAsync().AsTask();
        waiting.IsCompleted.Should().BeFalse();
        await held.DisposeAsync();
        await using var next = await time.RunAsync(waiting);
    }

    [Fact]
    public async Task Waiting_for_a_lock_ends_with_cancellation_and_with_its_limit()
    {
        var time = new VirtualTime();
        var locks = new FileLockProvider(_folder.Path, time);
        await using var held = await locks.AcquireLockAsync("name");
        using var giveUp = new CancellationTokenSource();
        var cancelled = locks.CreateLock("name").AcquireAsync(null, giveUp.Token).AsTask();

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => cancelled).Should().ThrowAsync<OperationCanceledException>();
        time.Elapsed.Should().Be(TimeSpan.Zero);
        var limited = locks.CreateLock("name").AcquireAsync(TimeSpan.FromSeconds(5)).AsTask();
        await FluentActions.Awaiting(() => time.RunAsync(limited)).Should().ThrowAsync<TimeoutException>();
        time.Elapsed.Should().BeCloseTo(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(50));
    }

    private static TokenSet Token(string access) => new() { AccessToken = access, IssuedAt = DateTimeOffset.UnixEpoch };

    // JSON is Unicode text: half a surrogate pair cannot be kept.
    private static string WellFormed(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private FileTokenStore Store() => new(_folder.File("tokens.json"));
}
