using Medallion.Threading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Runtime.Pipeline;

/// <summary>What a service package takes from its surroundings: from the service provider in applications, the defaults in scripts.</summary>
public sealed record ServiceDependencies
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Loggers.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;

    /// <summary>
    /// Gives the account's HTTP client, for calls that its pipeline itself needs, such as the renewal of a token; ask for it at each call. Null where
    /// the service package makes the client itself.
    /// </summary>
    public Func<HttpClient>? Http { get; init; }

    /// <summary>Where tokens are kept; in memory by default.</summary>
    public ITokenStore Tokens { get; init; } = new MemoryTokenStore();

    /// <summary>Locks in which the processes that share <see cref="Tokens"/> queue for renewals; null where they do without.</summary>
    public IDistributedLockProvider? Locks { get; init; }
}
