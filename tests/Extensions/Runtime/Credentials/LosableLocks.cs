using Medallion.Threading;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

/// <summary>A lock as of a database: its holder can lose it without an end.</summary>
public sealed class LosableLocks : IDistributedLockProvider, IDistributedLock, IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);
    private readonly List<Handle> _handles = [];

    public Exception? Failure { get; set; }

    public bool FailsOnRelease { get; set; }

    public string Name => "the lock";

    public IDistributedLock CreateLock(string name) => this;

    public void Dispose() => _free.Dispose();

    /// <summary>The present holder loses the lock, and is told.</summary>
    public async Task LoseAsync()
    {
        foreach (var handle in _handles.ToList())
        {
            await handle.LoseAsync();
        }
    }

    public async ValueTask<IDistributedSynchronizationHandle> AcquireAsync(
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default
    )
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        await _free.WaitAsync(cancellationToken);
        var handle = new Handle(this);
        _handles.Add(handle);
        return handle;
    }

    public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(
        TimeSpan timeout,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    private sealed class Handle(LosableLocks locks) : IDistributedSynchronizationHandle
    {
        private readonly CancellationTokenSource _lost = new();

        public CancellationToken HandleLostToken => _lost.Token;

        public async Task LoseAsync()
        {
            Release();
            await _lost.CancelAsync();
        }

        public void Dispose() => Release();

        public ValueTask DisposeAsync()
        {
            Release();
            return locks.FailsOnRelease ? throw new InvalidOperationException("connection is broken") : default;
        }

        private void Release()
        {
            if (locks._handles.Remove(this))
            {
                locks._free.Release();
            }
        }
    }
}
