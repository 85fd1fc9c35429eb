using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Npgsql;
using NpgsqlTypes;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Runtime.Postgres;

/// <summary>
/// Keeps tokens in a PostgreSQL table, for workers on many machines, and lets them renew one at a time without holding a connection: a renewal
/// takes a few short statements, of which only a few run at once, so that others who use the same pool hardly notice. The table is made, or brought
/// to its present shape, on first use. Tokens are stored as they are: give the table's schema to the workers' role alone.
/// </summary>
public sealed class PostgresTokenStore : ITokenStore, IDisposable
{
    private const int MostConnections = 8;
    private const int MostTries = 3;

    private readonly NpgsqlDataSource _database;
    private readonly TokenTable _table;
    private readonly SemaphoreSlim _connections;
    private volatile bool _isPrepared;

    /// <summary>Makes the store.</summary>
    /// <param name="database">The database; the caller disposes it. The store uses a quarter of its pool at most.</param>
    /// <param name="options">Schema and table.</param>
    /// <exception cref="ArgumentException">A name is empty, or longer than the 63 bytes that PostgreSQL keeps.</exception>
    public PostgresTokenStore(NpgsqlDataSource database, PostgresTokenStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _table = new TokenTable(database, options ?? new PostgresTokenStoreOptions());
        var pool = new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize;
        _connections = new SemaphoreSlim(Math.Clamp(pool / 4, 1, MostConnections));
    }

    /// <inheritdoc />
    public ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default) =>
        RunAsync(
            "read",
            // The transaction that wrote a row names its version, also where something else than this store wrote it.
            $"select token::text, claim::text, is_refused, xmin::text from {_table.Name} where key = $1",
            async (command, cancellation) =>
            {
                AddText(command, key);
                var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    return await reader.ReadAsync(cancellation).ConfigureAwait(false)
                        ? new StoredEntry(
                            new TokenEntry
                            {
                                Token = Read(reader, 0, TokenJson.Default.TokenSet),
                                Claim = Read(reader, 1, TokenJson.Default.RenewalClaim),
                                IsRefused = reader.GetBoolean(2),
                            },
                            reader.GetString(3)
                        )
                        : null;
                }
            },
            cancellationToken
        );

    /// <inheritdoc />
    public ValueTask<bool> TryReplaceAsync(
        string key,
        string? version,
        TokenEntry? entry,
        CancellationToken cancellationToken = default
    ) =>
        (version, entry) switch
        {
            (null, null) => IsAbsentAsync(key, cancellationToken),
            (null, { } added) => ChangeAsync(
                $"insert into {_table.Name} (key, token, claim, is_refused, changed_at) values ($1, $2, $3, $4, now()) on conflict (key) do nothing",
                command => AddEntry(AddText(command, key), added),
                cancellationToken
            ),
            ({ } known, null) => ChangeAsync(
                $"delete from {_table.Name} where key = $1 and xmin::text = $2",
                command => AddText(AddText(command, key), known),
                cancellationToken
            ),
            ({ } known, { } changed) => ChangeAsync(
                $"update {_table.Name} set token = $2, claim = $3, is_refused = $4, changed_at = now() where key = $1 and xmin::text = $5",
                command => AddText(AddEntry(AddText(command, key), changed), known),
                cancellationToken
            ),
        };

    /// <summary>Lets go of the store's own; the database is the caller's.</summary>
    public void Dispose() => _connections.Dispose();

    private async ValueTask<bool> IsAbsentAsync(string key, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken).ConfigureAwait(false) is null;

    private ValueTask<bool> ChangeAsync(
        string sql,
        Action<NpgsqlCommand> addParameters,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            "written",
            sql,
            async (command, cancellation) =>
            {
                addParameters(command);
                return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false) == 1;
            },
            cancellationToken
        );

    private static NpgsqlCommand AddText(NpgsqlCommand command, string value)
    {
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command;
    }

    private static NpgsqlCommand AddEntry(NpgsqlCommand command, TokenEntry entry)
    {
        command.Parameters.Add(Json(entry.Token, TokenJson.Default.TokenSet));
        command.Parameters.Add(Json(entry.Claim, TokenJson.Default.RenewalClaim));
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = entry.IsRefused });
        return command;
    }

    private static NpgsqlParameter Json<TValue>(TValue? value, JsonTypeInfo<TValue> type)
        where TValue : class =>
        new()
        {
            NpgsqlDbType = NpgsqlDbType.Jsonb,
            Value = value is null ? DBNull.Value : JsonSerializer.Serialize(value, type),
        };

    private static TValue? Read<TValue>(NpgsqlDataReader reader, int column, JsonTypeInfo<TValue> type)
        where TValue : class =>
        reader.IsDBNull(column) ? null : JsonSerializer.Deserialize(reader.GetString(column), type);

    private async ValueTask<TResult> RunAsync<TResult>(
        string verb,
        string sql,
        Func<NpgsqlCommand, CancellationToken, Task<TResult>> run,
        CancellationToken cancellationToken
    )
    {
        await _connections.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    return await RunOnceAsync(sql, run, cancellationToken).ConfigureAwait(false);
                }
                catch (NpgsqlException failure) when (IsDeadConnection(failure) && tries < MostTries)
                {
                    // The server, or something on the way, has closed pooled connections, and likely all of them; a new one may do. All statements can
                    // be repeated.
                    _database.Clear();
                }
            }
        }
        catch (Exception failure) when (IsOfDatabase(failure))
        {
            throw new TokenStoreException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The token table {_table.Name} cannot be {verb}: {Reason(failure)} Check the connection string and the role's rights on the schema."
                ),
                failure
            );
        }
        catch (JsonException)
        {
            throw new TokenStoreException(
                $"The token table {_table.Name} holds something else than tokens of this library. Delete the row and log in again."
            );
        }
        finally
        {
            _connections.Release();
        }
    }

    private async Task<TResult> RunOnceAsync<TResult>(
        string sql,
        Func<NpgsqlCommand, CancellationToken, Task<TResult>> run,
        CancellationToken cancellationToken
    )
    {
        if (!_isPrepared)
        {
            await _table.PrepareAsync(cancellationToken).ConfigureAwait(false);
            _isPrepared = true;
        }

        var command = _database.CreateCommand(sql);
        await using (command.ConfigureAwait(false))
        {
            return await run(command, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsOfDatabase(Exception failure) =>
        failure is DbException or TimeoutException or IOException or InvalidOperationException;

    /// <summary>The connection ended under the statement: killed by an administrator, by a restart, or on its way.</summary>
    private static bool IsDeadConnection(NpgsqlException failure) =>
        failure is PostgresException server
            ? server.SqlState.StartsWith("57P", StringComparison.Ordinal)
            : failure.InnerException is IOException;

    // Details of the server could quote a row; its message text does not.
    private static string Reason(Exception failure) =>
        failure is PostgresException server ? $"{server.MessageText} ({server.SqlState})." : failure.Message;
}
