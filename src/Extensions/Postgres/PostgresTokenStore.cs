using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Runtime.Postgres;

/// <summary>
/// Keeps tokens in a PostgreSQL table, for workers on many machines. The table (key, token as jsonb, time of the change) is made on first
/// use. Tokens are stored as they are: give the table's schema to the workers' role alone. Use <see cref="PostgresTokens.CreateLocks"/>
/// on the same database for the renewals.
/// </summary>
public sealed class PostgresTokenStore : ITokenStore
{
    private readonly NpgsqlDataSource _database;
    private readonly string _table;
    private volatile bool _tableExists;

    /// <summary>Makes the store.</summary>
    /// <param name="database">The database; the caller disposes it.</param>
    /// <param name="options">Schema and table.</param>
    public PostgresTokenStore(NpgsqlDataSource database, PostgresTokenStoreOptions? options = null)
    {
        var where = options ?? new PostgresTokenStoreOptions();
        ArgumentException.ThrowIfNullOrWhiteSpace(where.Schema);
        ArgumentException.ThrowIfNullOrWhiteSpace(where.Table);
        _database = database;
        _table = $"{Quote(where.Schema)}.{Quote(where.Table)}";
    }

    /// <inheritdoc />
    public ValueTask<TokenSet?> ReadAsync(string key, CancellationToken cancellationToken = default) =>
        RunAsync(
            "read",
            $"select token::text from {_table} where key = $1",
            async (command, cancellation) =>
            {
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
                return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is string json
                    ? JsonSerializer.Deserialize(json, TokenJson.Default.TokenSet)
                    : null;
            },
            cancellationToken
        );

    /// <inheritdoc />
    public async ValueTask WriteAsync(string key, TokenSet token, CancellationToken cancellationToken = default) =>
        await RunAsync(
                "written",
                $"insert into {_table} (key, token, changed_at) values ($1, $2, now()) "
                    + "on conflict (key) do update set token = excluded.token, changed_at = excluded.changed_at",
                async (command, cancellation) =>
                {
                    command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
                    command.Parameters.Add(
                        new NpgsqlParameter<string>
                        {
                            TypedValue = JsonSerializer.Serialize(token, TokenJson.Default.TokenSet),
                            NpgsqlDbType = NpgsqlDbType.Jsonb,
                        }
                    );
                    return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        await RunAsync(
                "written",
                $"delete from {_table} where key = $1",
                async (command, cancellation) =>
                {
                    command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
                    return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);

    private static string Quote(string identifier) =>
        $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async ValueTask<TResult> RunAsync<TResult>(
        string verb,
        string sql,
        Func<NpgsqlCommand, CancellationToken, Task<TResult>> run,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
            var command = _database.CreateCommand(sql);
            await using (command.ConfigureAwait(false))
            {
                return await run(command, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (NpgsqlException failure)
        {
            throw new TokenStoreException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The token table {_table} cannot be {verb}: {Reason(failure)} Check the connection string and the role's rights on the schema."
                ),
                failure
            );
        }
        catch (JsonException)
        {
            throw new TokenStoreException(
                $"The token table {_table} holds something else than tokens of this library. Delete the row and log in again."
            );
        }
    }

    // Details of the server could quote a row; its message text does not.
    private static string Reason(NpgsqlException failure) =>
        failure is PostgresException server ? $"{server.MessageText} ({server.SqlState})." : failure.Message;

    private async ValueTask EnsureTableAsync(CancellationToken cancellationToken)
    {
        if (_tableExists)
        {
            return;
        }

        // Asked first, because "create table if not exists" wants the right to create even where nothing is to be created.
        if (!await ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            await CreateAsync(cancellationToken).ConfigureAwait(false);
        }

        _tableExists = true;
    }

    private async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        var command = _database.CreateCommand("select to_regclass($1) is not null");
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _table });
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is true;
        }
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var command = _database.CreateCommand(
                $"create table if not exists {_table} (key text primary key, token jsonb not null, changed_at timestamptz not null)"
            );
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PostgresException race)
            when (race.SqlState
                    is PostgresErrorCodes.UniqueViolation
                        or PostgresErrorCodes.DuplicateTable
                        or PostgresErrorCodes.DuplicateObject
            )
        {
            // "if not exists" is not atomic: another worker has made the table, or the row type that comes with it, between the
            // look and the making.
        }
    }
}
