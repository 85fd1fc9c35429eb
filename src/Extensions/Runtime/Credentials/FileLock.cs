using System.Security.Cryptography;
using System.Text;
using Medallion.Threading;
using OpenApi.Runtime.Files;

namespace OpenApi.Runtime.Credentials;

/// <summary>A lock that is an exclusively opened file.</summary>
internal sealed class FileLock(string folder, string name, Disk disk, TimeProvider time) : IDistributedLock
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly string _path = Path.Combine(
        folder,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)) + ".lock"
    );

    public string Name => name;

    public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout, CancellationToken cancellationToken) =>
        TryAcquireAsync(timeout, cancellationToken).AsTask().GetAwaiter().GetResult();

    public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout, CancellationToken cancellationToken) =>
        AcquireAsync(timeout, cancellationToken).AsTask().GetAwaiter().GetResult();

    public async ValueTask<IDistributedSynchronizationHandle> AcquireAsync(
        TimeSpan? timeout,
        CancellationToken cancellationToken
    ) =>
        await TryAcquireAsync(timeout ?? Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false)
        ?? throw new TimeoutException($"Another process holds the lock '{name}' ({_path}) for over {timeout}.");

    public async ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        var started = time.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen() is { } file)
            {
                return new Handle(file);
            }

            if (timeout != Timeout.InfiniteTimeSpan && time.GetElapsedTime(started) >= timeout)
            {
                return null;
            }

            await Task.Delay(Poll, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private FileStream? TryOpen()
    {
        try
        {
            Directory.CreateDirectory(folder);
            return disk.OpenAlone(_path);
        }
        catch (IOException failure) when (FileFailure.IsHeldByOthers(failure))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TokenStoreException(
                $"The lock file '{_path}' cannot be opened: {failure.Message} {FileFailure.Advice(failure)}",
                failure
            );
        }
    }

    /// <summary>The operating system takes the lock away with the end of the process only, so it cannot be lost.</summary>
    private sealed class Handle(FileStream file) : IDistributedSynchronizationHandle
    {
        public CancellationToken HandleLostToken => CancellationToken.None;

        public void Dispose() => file.Dispose();

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
