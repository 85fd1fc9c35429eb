using CsCheck;
using Npgsql;
using OpenApi.Extensions.Tests.Runtime.Credentials.Model;
using OpenApi.Extensions.Tests.Runtime.Processes;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Postgres;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

/// <summary>
/// Random schedules of calls, refusals, log-ins, log-outs, failures, lost locks and deaths of workers. In none of them is a newer grant
/// replaced by an older one, a spent refresh token used twice, a log-in or log-out undone, or a usable token refused.
/// </summary>
[Collection(nameof(PostgresServer))]
public sealed class TokenModelTests(PostgresServer postgres) : IDisposable
{
    private static readonly Gen<List<ModelEvent>> Schedules = Gen.Select(
        Gen.Int[0, 99],
        Gen.Int[0, 2],
        Gen.Int[0, 79],
        (kind, worker, choice) => new ModelEvent(kind, worker, choice)
    ).List[1, 120];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    [InlineData(true)]
    public void The_laws_hold_in_memory(bool? canLocksBeLost) =>
        Schedules.Sample(schedule => Run(new MemoryTokenStore(), canLocksBeLost, schedule), iter: 2_000);

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void The_laws_hold_in_a_file(bool? canLocksBeLost)
    {
        var store = new FileTokenStore(_folder.File("tokens.json"));

        Schedules.Sample(schedule => Run(store, canLocksBeLost, schedule), iter: 30, threads: 1);
    }

    [Fact]
    public async Task The_laws_hold_in_a_database()
    {
        await using var place = await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
        await using var database = NpgsqlDataSource.Create(place.Name);
        using var store = new PostgresTokenStore(database);

        Schedules.Sample(schedule => Run(store, null, schedule), iter: 60, threads: 1);
    }

    [Fact]
    public void A_store_that_does_not_compare_is_found_out() =>
        FluentActions
            .Invoking(() =>
                Schedules.Sample(schedule => Run(new CarelessStore(), null, schedule), iter: 3_000, threads: 1)
            )
            .Should()
            .Throw<CsCheckException>();

    private static void Run(ITokenStore store, bool? canLocksBeLost, List<ModelEvent> schedule)
    {
        var world = new ModelWorld(store, canLocksBeLost is { } can ? new ModelLocks(can) : null);

        world
            .Run(schedule)
            .Should()
            .BeNull("of what came last: {0}", string.Join('\n', world.Gate.History.TakeLast(30)));
    }

    /// <summary>Writes over whatever is there, as a store without a comparison does.</summary>
    private sealed class CarelessStore : ITokenStore
    {
        private readonly MemoryTokenStore _inner = new();

        public ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default) =>
            _inner.FindAsync(key, cancellationToken);

        public async ValueTask<bool> TryReplaceAsync(
            string key,
            string? version,
            TokenEntry? entry,
            CancellationToken cancellationToken = default
        ) =>
            await _inner.TryReplaceAsync(
                key,
                (await _inner.FindAsync(key, cancellationToken))?.Version,
                entry,
                cancellationToken
            );
    }
}
