using Medallion.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Runtime.Postgres;

/// <summary>Tokens shared by workers on many machines.</summary>
public static class PostgresTokens
{
    /// <summary>
    /// Keeps the tokens of all services in PostgreSQL, where workers also tell each other who renews which. No locks are needed beside it; those
    /// that were registered before, such as those of a file, are taken out, since they would not reach other machines.
    /// </summary>
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
        services.RemoveAll<IDistributedLockProvider>();
        return services.Replace(
            ServiceDescriptor.Singleton<ITokenStore>(provider => new PostgresTokenStore(find(provider), options))
        );
    }
}
