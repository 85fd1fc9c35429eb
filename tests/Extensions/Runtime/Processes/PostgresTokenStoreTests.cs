using System.Collections.Immutable;
using Npgsql;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Postgres;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

[Collection(nameof(PostgresServer))]
public sealed class PostgresTokenStoreTests(PostgresServer postgres)
{
    private static readonly TokenSet Token = new()
    {
        AccessToken = "act.planted-access",
        RefreshToken = "rft.planted-refresh",
        IssuedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        ExpiresAt = new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.Zero),
        Properties = ImmutableSortedDictionary<string, string>.Empty.Add("open_id", "ü'\"\\"),
    };

    [Fact]
    public async Task Tokens_come_back_are_replaced_and_go()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create(place.Name);
        var store = new PostgresTokenStore(database);

        (await store.ReadAsync("k'")).Should().BeNull();
        await store.WriteAsync("k'", Token);
        (await store.ReadAsync("k'")).Should().BeEquivalentTo(Token);
        await store.WriteAsync("k'", Token with { AccessToken = "second" });
        (await store.ReadAsync("k'"))!.AccessToken.Should().Be("second");
        await store.RemoveAsync("k'");
        (await store.ReadAsync("k'")).Should().BeNull();
    }

    [Fact]
    public async Task Many_workers_who_come_first_make_one_table()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create(place.Name);

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number =>
                    Task.Run(() => new PostgresTokenStore(database).WriteAsync($"k{number}", Token).AsTask())
                )
        );

        (await new PostgresTokenStore(database).ReadAsync("k19")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_table_made_by_somebody_else_is_enough()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var owner = NpgsqlDataSource.Create(place.Name);
        var options = new PostgresTokenStoreOptions { Schema = "secrets", Table = "the \"tokens\"" };
        var worker = "worker_" + Guid.NewGuid().ToString("N");
        await RunAsync(
            owner,
            $"create schema secrets; create role {worker} login; grant usage on schema secrets to {worker}"
        );
        await new PostgresTokenStore(owner, options).WriteAsync("k", Token);
        await RunAsync(owner, $"grant select, insert, update, delete on all tables in schema secrets to {worker}");

        await using var poor = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(place.Name) { Username = worker }.ConnectionString
        );
        (await new PostgresTokenStore(poor, options).ReadAsync("k")).Should().NotBeNull();

        var failure = (
            await FluentActions
                .Awaiting(() =>
                    new PostgresTokenStore(poor, new() { Schema = "secrets", Table = "x" }).ReadAsync("k").AsTask()
                )
                .Should()
                .ThrowAsync<TokenStoreException>()
        ).Which;
        failure.Message.Should().Contain("\"secrets\".\"x\"").And.Contain("permission denied").And.Contain("rights");
        await RunAsync(owner, $"drop owned by {worker}; drop role {worker}");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_a_failure_of_the_store()
    {
        _ = postgres.ConnectionString;
        await using var nowhere = NpgsqlDataSource.Create(
            "Host=127.0.0.1;Port=1;Username=u;Password=planted-password;Timeout=5"
        );

        var failure = (
            await FluentActions
                .Awaiting(() => new PostgresTokenStore(nowhere).ReadAsync("k").AsTask())
                .Should()
                .ThrowAsync<TokenStoreException>()
        ).Which;

        failure.ToString().Should().NotContain("planted-password");
    }

    private static async Task RunAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
