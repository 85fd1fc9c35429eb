using Medallion.Threading;
using OpenApi.Runtime.Files;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Locks between the processes of one machine, each a file in a folder. The operating system holds them, so they end with the process that
/// holds one, however it ends; the files stay. Not for network file systems: use PostgreSQL there.
/// </summary>
public sealed class FileLockProvider : IDistributedLockProvider
{
    private readonly string _folder;
    private readonly Disk _disk;
    private readonly TimeProvider _time;

    /// <summary>Names the folder; it is made when needed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="time">Clock of the waits.</param>
    public FileLockProvider(string folder, TimeProvider? time = null)
        : this(folder, Disk.Local, time ?? TimeProvider.System) { }

    internal FileLockProvider(string folder, Disk disk, TimeProvider time)
    {
        _folder = Path.GetFullPath(folder);
        _disk = disk;
        _time = time;
    }

    /// <summary>The lock of this name; not taken yet.</summary>
    /// <param name="name">Any text; it is hashed into the file's name.</param>
    public IDistributedLock CreateLock(string name) => new FileLock(_folder, name, _disk, _time);
}
