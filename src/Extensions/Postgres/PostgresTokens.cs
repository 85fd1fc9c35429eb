using Medallion.Threading;
using Medallion.Threading.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Runtime.Postgres;

/// <summary>Tokens and locks shared by workers on many machines.</summary>
public static class PostgresTokens
{
    /// <summary>
    /// Locks held by the database (advisory locks of a connection), so they end with the worker that holds one, however it ends.
    /// </summary>
    /// <param name="database">The database; the caller disposes it.</param>
    public static IDistributedLockProvider CreateLocks(NpgsqlDataSource database) =>
        new PostgresDistributedSynchronizationProvider(database);

    /// <summary>Keeps the tokens of all services in PostgreSQL and renews each under a lock of the database.</summary>
    /// <param name="services">The services.</param>
    /// <param name="database">Finds the database in the container; by default an <see cref="NpgsqlDataSource"/> registered there.</param>
    /// <param name="options">Schema and table.</param>
    public static IServiceCollection AddPostgresTokenStore(
        this IServiceCollection services,
        Func<IServiceProvider, NpgsqlDataSource>? database = null,
        PostgresTokenStoreOptions? options = null
    )
    {
        var find = database ?? (provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.Replace(
            ServiceDescriptor.Singleton<ITokenStore>(provider => new PostgresTokenStore(find(provider), options))
        );
        return services.Replace(
            ServiceDescriptor.Singleton<IDistributedLockProvider>(provider => CreateLocks(find(provider)))
        );
    }
}
