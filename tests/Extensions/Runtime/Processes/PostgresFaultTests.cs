using Npgsql;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Postgres;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

/// <summary>Many renewals on few connections, connections that are killed, and tables of other shapes.</summary>
[Collection(nameof(PostgresServer))]
public sealed class PostgresFaultTests(PostgresServer postgres)
{
    private static readonly TokenSet Token = new()
    {
        AccessToken = "a",
        RefreshToken = "r",
        IssuedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public async Task A_thousand_renewals_at_once_on_a_pool_of_twenty_make_one_refresh_each_and_leave_most_of_it_to_others()
    {
        const int users = 1_000;
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create($"{place.Name};Maximum Pool Size=20");
        using var store = new PostgresTokenStore(database);
        var refreshes = new int[users];
        var underWay = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sources = Enumerable
            .Range(0, users)
            .Select(user => new TokenSource(
                $"user {user}",
                store,
                async (_, cancel) =>
                {
                    Interlocked.Increment(ref refreshes[user]);
                    if (Interlocked.Increment(ref underWay) == users)
                    {
                        all.SetResult();
                    }

                    // All of them are in the middle of their refresh at once.
                    await all.Task.WaitAsync(cancel);
                    return Token with { AccessToken = $"token of {user}" };
                }
            ))
            .ToList();
        var renewals = Task.WhenAll(sources.Select(source => source.GetAsync().AsTask()));
        var connections = new List<long>();
        while (!renewals.IsCompleted)
        {
            connections.Add(await CountConnectionsAsync(database));
        }

        (await renewals).Select(token => token.AccessToken).Should().OnlyHaveUniqueItems().And.HaveCount(users);
        refreshes.Should().AllBeEquivalentTo(1);
        (await store.ReadAsync("user 999"))!.AccessToken.Should().Be("token of 999");
        connections.Should().NotBeEmpty();
        connections
            .Max()
            .Should()
            .BeInRange(2, 6, "the store takes a quarter of the pool at most, so that a query beside it need not wait");
    }

    [Fact]
    public async Task Connections_that_are_killed_during_a_renewal_lead_to_one_refresh_among_two_workers()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var one = NpgsqlDataSource.Create(place.Name);
        await using var two = NpgsqlDataSource.Create(place.Name);
        using var firstStore = new PostgresTokenStore(one);
        using var secondStore = new PostgresTokenStore(two);
        var refreshes = 0;
        var isAtService = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mayAnswer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task<TokenSet> RefreshAsync(TokenSet? current, CancellationToken cancel)
        {
            Interlocked.Increment(ref refreshes);
            isAtService.TrySetResult();
            await mayAnswer.Task.WaitAsync(cancel);
            return Token;
        }

        var first = new TokenSource("k", firstStore, RefreshAsync).GetAsync().AsTask();
        await isAtService.Task;
        await RunAsync(
            postgres.ConnectionString,
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{new NpgsqlConnectionStringBuilder(place.Name).Database}'"
        );
        var second = new TokenSource("k", secondStore, RefreshAsync).GetAsync().AsTask();
        await secondStore.ReadAsync("another key");
        mayAnswer.SetResult();

        (await first).Should().BeEquivalentTo(Token);
        (await second).Should().BeEquivalentTo(Token);
        refreshes.Should().Be(1);
    }

    [Fact]
    public async Task A_change_by_somebody_else_is_noticed_whoever_made_it()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create(place.Name);
        using var store = new PostgresTokenStore(database);
        await store.WriteAsync("k", Token);
        var read = await store.FindAsync("k");
        await RunAsync(place.Name, "update openapi_tokens set changed_at = now() where key = 'k'");

        (await store.TryReplaceAsync("k", read!.Version, null)).Should().BeFalse();
        (await store.TryReplaceAsync("k", null, read.Entry)).Should().BeFalse();
        (await store.TryReplaceAsync("k", (await store.FindAsync("k"))!.Version, null)).Should().BeTrue();
        (await store.TryReplaceAsync("k", read.Version, read.Entry)).Should().BeFalse();
        (await store.TryReplaceAsync("k", null, null)).Should().BeTrue();
    }

    [Fact]
    public async Task What_is_known_about_a_renewal_is_kept_beside_the_token_or_without_one()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create(place.Name);
        using var store = new PostgresTokenStore(database);
        string? version = null;
        foreach (
            var entry in new TokenEntry[]
            {
                new() { Claim = new RenewalClaim("a/1", 7, true) },
                new() { Token = Token, Claim = new RenewalClaim("a/2") },
                new() { Token = Token, IsRefused = true },
            }
        )
        {
            (await store.TryReplaceAsync("k", version, entry)).Should().BeTrue();
            var found = await store.FindAsync("k");
            found!.Entry.Should().BeEquivalentTo(entry);
            version = found.Version;
        }
    }

    [Fact]
    public async Task A_table_of_the_first_shape_is_brought_to_the_present_one_and_keeps_its_tokens()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create(place.Name);
        await RunAsync(
            place.Name,
            """
            create table openapi_tokens (key text primary key, token jsonb not null, changed_at timestamptz not null);
            insert into openapi_tokens values
              ('k', '{"accessToken":"old","issuedAt":"2026-03-01T12:00:00+00:00","properties":{}}', now())
            """
        );

        var tokens = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    using var store = new PostgresTokenStore(database);
                    return await store.ReadAsync("k");
                })
        );

        tokens.Select(token => token!.AccessToken).Should().AllBe("old");
        using var last = new PostgresTokenStore(database);
        var source = new TokenSource("new", last, (_, _) => Task.FromResult(Token));
        (await source.GetAsync()).Should().Be(Token);
    }

    [Fact]
    public async Task A_role_that_may_not_change_the_table_is_told_what_its_owner_has_to_run()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        var worker = "worker_" + Guid.NewGuid().ToString("N");
        await RunAsync(
            place.Name,
            $"""
            create table openapi_tokens (key text primary key, token jsonb not null, changed_at timestamptz not null);
            create role {worker} login;
            grant select, insert, update, delete on openapi_tokens to {worker}
            """
        );
        await using var poor = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(place.Name) { Username = worker }.ConnectionString
        );
        using var store = new PostgresTokenStore(poor);

        const string advice = "Let its owner run: ";
        var failure = (await store.Awaiting(s => s.ReadAsync("k").AsTask()).Should().ThrowAsync<TokenStoreException>())
            .Which
            .Message;
        failure.Should().Contain("openapi_tokens").And.Contain(advice);
        await RunAsync(place.Name, failure[(failure.IndexOf(advice, StringComparison.Ordinal) + advice.Length)..]);

        (await store.ReadAsync("k")).Should().BeNull();
        await RunAsync(place.Name, $"drop owned by {worker}; drop role {worker}");
    }

    [Theory]
    [InlineData(64, 'a')]
    [InlineData(32, 'ü')]
    public void A_name_that_PostgreSQL_would_cut_is_refused(int length, char letter)
    {
        using var database = NpgsqlDataSource.Create("Host=127.0.0.1");

        FluentActions
            .Invoking(() => new PostgresTokenStore(database, new() { Table = new string(letter, length) }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*63*shorter*");
        using var fits = new PostgresTokenStore(
            database,
            new() { Table = new string(letter, letter == 'a' ? 63 : 31) }
        );
    }

    [Fact]
    public async Task A_database_that_is_gone_is_a_failure_of_the_store()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        var database = NpgsqlDataSource.Create(place.Name);
        using var store = new PostgresTokenStore(database);
        await database.DisposeAsync();

        await store.Awaiting(s => s.ReadAsync("k").AsTask()).Should().ThrowAsync<TokenStoreException>();
        await store.Awaiting(s => s.WriteAsync("k", Token).AsTask()).Should().ThrowAsync<TokenStoreException>();
    }

    /// <summary>A query of somebody else's, over a connection of the pool: how many the pool has open.</summary>
    private static async Task<long> CountConnectionsAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend'"
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
