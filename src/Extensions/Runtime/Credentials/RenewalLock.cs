using Medallion.Threading;
using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Secrets;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// The lock under which a credential is renewed, where there is one. It makes processes queue. Nothing else rests on it: a lock can be lost
/// while its holder works on, and what then keeps a refresh token from being spent twice is the claim in the store.
/// </summary>
internal sealed class RenewalLock : IAsyncDisposable
{
    private readonly IDistributedSynchronizationHandle _handle;
    private readonly CancellationTokenRegistration _lost;
    private readonly ILogger _logger;
    private readonly string _key;

    private RenewalLock(IDistributedSynchronizationHandle handle, string key, ILogger logger)
    {
        _handle = handle;
        _key = key;
        _logger = logger;
        var lost = handle.HandleLostToken;
        IsCertain = !lost.CanBeCanceled;
        _lost = lost.Register(() => logger.RenewalLockLost(key));
    }

    /// <summary>Whether only the end of this process can take the lock away, so that whoever held it before has ended or let go.</summary>
    public bool IsCertain { get; }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="TokenStoreException">It cannot be taken.</exception>
    public static async Task<RenewalLock> TakeAsync(
        IDistributedLockProvider locks,
        string key,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var handle = await locks
                .CreateLock(key)
                .AcquireAsync(timeout: null, cancellationToken)
                .ConfigureAwait(false);
            return new RenewalLock(handle, key, logger);
        }
        catch (Exception failure)
            when (failure is not TokenStoreException && !cancellationToken.IsCancellationRequested)
        {
            throw new TokenStoreException(
                $"The lock of the credential '{key}' cannot be taken: {Redaction.Text(failure.Message)} Check the service that keeps the locks.",
                failure
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _lost.DisposeAsync().ConfigureAwait(false);
        try
        {
            await _handle.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // A lock that is gone already cannot be let go; the renewal has ended as it has ended.
            _logger.RenewalLockNotReleased(_key, FailureName.Of(failure));
        }
    }
}
