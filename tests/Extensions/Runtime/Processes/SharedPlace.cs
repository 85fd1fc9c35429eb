using Npgsql;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

/// <summary>A file or a database of one test alone.</summary>
public sealed class SharedPlace(string name, Func<Task>? remove) : IAsyncDisposable
{
    /// <summary>Path or connection string.</summary>
    public string Name { get; } = name;

    public static async Task<SharedPlace> NewDatabaseAsync(string server)
    {
        var database = $"test_{Guid.NewGuid():N}";
        await RunAsync(server, $"create database {database}");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
        return new SharedPlace(
            connection,
            async () =>
            {
                NpgsqlConnection.ClearAllPools();
                await RunAsync(server, $"drop database {database} with (force)");
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (remove is not null)
        {
            await remove();
        }
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
