using System.Globalization;
using System.Text;
using Npgsql;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Runtime.Postgres;

/// <summary>The table of a <see cref="PostgresTokenStore"/>: its name, its shape, and the way there from earlier shapes.</summary>
internal sealed class TokenTable
{
    /// <summary>PostgreSQL cuts longer names off without an error, so that two of them could name one table.</summary>
    private const int LongestName = 63;

    private const string Create =
        "create table if not exists {0} (key text primary key, token jsonb, claim jsonb, "
        + "is_refused boolean not null default false, changed_at timestamptz not null)";

    // One row for each column that the first shape of the table lacked; each statement may run twice.
    private static readonly (string Column, string Upgrade)[] Upgrades =
    [
        ("claim", "alter table {0} alter column token drop not null, add column if not exists claim jsonb"),
        ("is_refused", "alter table {0} add column if not exists is_refused boolean not null default false"),
    ];

    private readonly NpgsqlDataSource _database;

    public TokenTable(NpgsqlDataSource database, PostgresTokenStoreOptions options)
    {
        _database = database;
        Name = $"{Quote(options.Schema, nameof(options.Schema))}.{Quote(options.Table, nameof(options.Table))}";
    }

    /// <summary>Schema and table, quoted.</summary>
    public string Name { get; }

    /// <summary>Makes the table, or brings it to the present shape, if that is needed.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // Asked first, because even "if not exists" wants the right to create or alter where nothing is to be done.
        var columns = await ColumnsAsync(cancellationToken).ConfigureAwait(false);
        var changes =
            columns.Count == 0
                ? [Create]
                : Upgrades.Where(upgrade => !columns.Contains(upgrade.Column)).Select(upgrade => upgrade.Upgrade);
        var statements = string.Join("; ", changes.Select(InTable));
        if (statements.Length > 0)
        {
            await ChangeAsync(statements, cancellationToken).ConfigureAwait(false);
        }
    }

    private string InTable(string statement) => string.Format(CultureInfo.InvariantCulture, statement, Name);

    private static string Quote(string identifier, string option)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(identifier, option);
        var bytes = Encoding.UTF8.GetByteCount(identifier);
        return bytes <= LongestName
            ? $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : throw new ArgumentException(
                $"'{identifier}' has {bytes} bytes; PostgreSQL keeps {LongestName} of a name and drops the rest, so that two tables could become one. Choose a shorter name.",
                option
            );
    }

    private async Task<HashSet<string>> ColumnsAsync(CancellationToken cancellationToken)
    {
        var command = _database.CreateCommand(
            "select attname from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped"
        );
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Name });
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var columns = new HashSet<string>(StringComparer.Ordinal);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    columns.Add(reader.GetString(0));
                }

                return columns;
            }
        }
    }

    private async Task ChangeAsync(string statements, CancellationToken cancellationToken)
    {
        try
        {
            var command = _database.CreateCommand(statements);
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
                        or PostgresErrorCodes.DuplicateColumn
            )
        {
            // "if not exists" is not atomic: another worker has done it between the look and the statement.
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new TokenStoreException(
                $"The token table {Name} has to be made or changed, and this role lacks the rights for it: {refusal.MessageText}. Let its owner run: {statements};",
                refusal
            );
        }
    }
}
