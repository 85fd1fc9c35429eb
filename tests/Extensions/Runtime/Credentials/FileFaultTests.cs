using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Files;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

/// <summary>What a file of tokens does when the disk, or a process, does not do its part.</summary>
public sealed class FileFaultTests : IDisposable
{
    private const int ReadOnlyDisk = 30;
    private const int FullDisk = 28;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly TemporaryFolder _folder = new();
    private readonly FaultyDisk _disk = new();
    private readonly VirtualTime _time = new();

    private string Tokens => _folder.File("tokens.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_is_on_the_disk_before_it_is_in_place_and_the_folder_is_written_after()
    {
        await Store().WriteAsync("k", Token("t"));

        _disk
            .Calls.Where(call => !call.StartsWith("open", StringComparison.Ordinal))
            .Should()
            .Equal("delete tokens.json.tmp", "create tokens.json.tmp", "replace tokens.json", $"sync {_folder.Path}");
        new Disk().Invoking(disk => disk.SyncFolder(_folder.Path)).Should().NotThrow();
        new Disk()
            .Invoking(disk => disk.SyncFolder(_folder.File("missing")))
            .Should()
            .Throw<IOException>()
            .WithMessage("*missing*");
    }

    [Fact]
    public async Task A_new_folder_is_written_into_the_one_above_it()
    {
        var store = new FileTokenStore(Path.Combine(_folder.Path, "a", "b", "tokens.json"), _disk, _time);

        await store.WriteAsync("k", Token("t"));

        _disk.Calls.Should().Contain($"sync {Path.Combine(_folder.Path, "a")}");
    }

    [Fact]
    public async Task A_disk_that_became_read_only_ends_a_write_at_once_although_the_lock_file_is_there()
    {
        await Store().WriteAsync("k", Token("t"));
        _disk.OpenFailure = new IOException("Read-only file system", ReadOnlyDisk);

        await FluentActions
            .Awaiting(() => Store().WriteAsync("k", Token("t2")).AsTask())
            .Should()
            .ThrowAsync<TokenStoreException>()
            .WithMessage("*lock*read-only*choose another path*");

        (await Store().ReadAsync("k"))!.AccessToken.Should().Be("t", "reading needs no right to write");
        _time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_full_disk_ends_a_write_with_what_to_do_and_leaves_the_old_tokens_and_no_others()
    {
        await Store().WriteAsync("k", Token("t"));
        _disk.ReplaceFailures.Enqueue(new IOException("No space left on device", FullDisk));

        await FluentActions
            .Awaiting(() => Store().WriteAsync("k", Token("t2")).AsTask())
            .Should()
            .ThrowAsync<TokenStoreException>()
            .WithMessage("*tokens.json*No space left*Make room*");

        (await Store().ReadAsync("k"))!.AccessToken.Should().Be("t");
        Directory.GetFiles(_folder.Path).Should().Equal(Tokens);
    }

    [Fact]
    public async Task A_reader_that_keeps_the_file_open_on_Windows_delays_a_write_and_does_not_break_it()
    {
        _disk.ReplaceFailures.Enqueue(new IOException("in use", WindowsSharingViolation));
        _disk.ReplaceFailures.Enqueue(new IOException("in use", WindowsSharingViolation));

        await _time.RunAsync(WriteAsync(Store(), "t"));

        (await Store().ReadAsync("k"))!.AccessToken.Should().Be("t");
        _time.Elapsed.Should().BeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_reader_that_never_lets_go_ends_a_write_with_an_exception()
    {
        for (var tries = 0; tries < 1_000; tries++)
        {
            _disk.ReplaceFailures.Enqueue(new IOException("in use", WindowsSharingViolation));
        }

        await FluentActions
            .Awaiting(() => _time.RunAsync(WriteAsync(Store(), "t")))
            .Should()
            .ThrowAsync<TokenStoreException>()
            .WithMessage("*in use*");
        _time.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_writer_that_hangs_ends_the_wait_of_others()
    {
        var hanging = Store();
        await using var held = await hanging.Locks.CreateLock("write tokens.json").AcquireAsync();

        await FluentActions
            .Awaiting(() => _time.RunAsync(WriteAsync(Store(), "t")))
            .Should()
            .ThrowAsync<TokenStoreException>()
            .WithMessage("*another process*00:00:30*");
    }

    [Fact]
    public async Task What_a_killed_writer_leaves_is_removed_by_whoever_uses_the_store_next()
    {
        await Store().WriteAsync("k", Token("t"));
        await File.WriteAllTextAsync(Tokens + ".tmp", "{\"k\":{\"accessToken\":\"half");

        (await Store().ReadAsync("k"))!.AccessToken.Should().Be("t");

        Directory.GetFiles(_folder.Path).Should().Equal(Tokens);
    }

    [Fact]
    public async Task What_a_writer_is_just_writing_is_left_to_it()
    {
        await Store().WriteAsync("k", Token("t"));
        await File.WriteAllTextAsync(Tokens + ".tmp", "{}");
        await using var held = await Store().Locks.CreateLock("write tokens.json").AcquireAsync();

        await Store().ReadAsync("k");

        File.Exists(Tokens + ".tmp").Should().BeTrue();
    }

    [Fact]
    public async Task Tokens_of_earlier_versions_are_read_and_a_token_at_rest_looks_as_before()
    {
        const string earlier = """
            {
              "k": {
                "accessToken": "a",
                "issuedAt": "2026-03-01T12:00:00+00:00",
                "refreshToken": "r",
                "properties": {}
              }
            }
            """;
        await File.WriteAllTextAsync(Tokens, earlier);
        var token = await Store().ReadAsync("k");

        await Store().WriteAsync("k", token!);

        token!.RefreshToken.Should().Be("r");
        (await File.ReadAllTextAsync(Tokens)).ReplaceLineEndings("\n").Should().Be(earlier.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_is_known_about_a_renewal_is_kept_beside_the_token_or_without_one()
    {
        var entries = new TokenEntry[]
        {
            new() { Claim = new RenewalClaim("a/1", 7, true) },
            new() { Token = Token("t"), Claim = new RenewalClaim("a/2") },
            new() { Token = Token("t"), IsRefused = true },
        };
        foreach (var entry in entries)
        {
            var before = await Store().FindAsync("k");
            (await Store().TryReplaceAsync("k", before?.Version, entry)).Should().BeTrue();

            (await Store().FindAsync("k"))!.Entry.Should().BeEquivalentTo(entry);
            (await Store().TryReplaceAsync("k", before?.Version, entry)).Should().BeFalse("the version is an old one");
        }
    }

    private static TokenSet Token(string access) => new() { AccessToken = access, IssuedAt = DateTimeOffset.UnixEpoch };

    private static async Task<bool> WriteAsync(FileTokenStore store, string access)
    {
        await store.WriteAsync("k", Token(access));
        return true;
    }

    private FileTokenStore Store() => new(Tokens, _disk, _time);

    private sealed class FaultyDisk : Disk
    {
        public List<string> Calls { get; } = [];

        public IOException? OpenFailure { get; set; }

        public Queue<Exception> ReplaceFailures { get; } = new();

        public override FileStream OpenAlone(string path)
        {
            Calls.Add("open");
            return OpenFailure is { } failure ? throw failure : base.OpenAlone(path);
        }

        public override FileStream Create(string path)
        {
            Calls.Add($"create {Path.GetFileName(path)}");
            return base.Create(path);
        }

        public override void Replace(string from, string to)
        {
            if (ReplaceFailures.TryDequeue(out var failure))
            {
                throw failure;
            }

            Calls.Add($"replace {Path.GetFileName(to)}");
            base.Replace(from, to);
        }

        public override void SyncFolder(string folder)
        {
            Calls.Add($"sync {folder}");
            base.SyncFolder(folder);
        }

        public override void Delete(string path)
        {
            Calls.Add($"delete {Path.GetFileName(path)}");
            base.Delete(path);
        }
    }
}
