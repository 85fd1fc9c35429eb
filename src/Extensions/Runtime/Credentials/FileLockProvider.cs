using Medallion.Threading;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Locks between the processes of one machine, each a file in a folder. The operating system holds them, so they end with the process that
/// holds one, however it ends; the files stay. Not for network file systems: use PostgreSQL there.
/// </summary>
/// <param name="folder">The folder; made when needed.</param>
/// <param name="time">Clock of the waits.</param>
public sealed class FileLockProvider(string folder, TimeProvider? time = null) : IDistributedLockProvider
{
    private readonly string _folder = Path.GetFullPath(folder);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>The lock of this name; not taken yet.</summary>
    /// <param name="name">Any text; it is hashed into the file's name.</param>
    public IDistributedLock CreateLock(string name) => new FileLock(_folder, name, _time);
}
