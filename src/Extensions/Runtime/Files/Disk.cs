using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OpenApi.Runtime.Files;

/// <summary>The calls to the file system on which the safety of files rests; tests replace single ones by failing ones.</summary>
internal partial class Disk
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Disk Local { get; } = new();

    /// <summary>Opens a file, made if it is not there, that nobody else can open until it is closed.</summary>
    public virtual FileStream OpenAlone(string path) => Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);

    /// <summary>Makes a file that only its owner may read; what is there already, a link too, is not written to.</summary>
    public virtual FileStream Create(string path) => Open(path, FileMode.CreateNew, FileAccess.Write);

    /// <summary>Reads a file and lets others replace it meanwhile.</summary>
    public virtual async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        };
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false))
        {
            var content = new byte[file.Length];
            await file.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
            return content;
        }
    }

    /// <summary>Puts a file in the place of another in one step.</summary>
    public virtual void Replace(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>
    /// Writes the names in a folder to the disk, without which a file that was put in its place can be gone after a crash of the machine. Windows keeps
    /// a log of them and needs no such call.
    /// </summary>
    public virtual void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(OpenFolder(Encoding.UTF8.GetBytes(folder + '\0'), flags: 0), true);
        if (handle.IsInvalid)
        {
            throw new IOException(
                $"The folder '{folder}' cannot be opened: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}."
            );
        }

        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Removes a file; nothing happens if it is not there.</summary>
    public virtual void Delete(string path) => File.Delete(path);

    private static FileStream Open(string path, FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    // .NET refuses to open folders; reading only (flag 0) is enough to write their names to the disk.
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial nint OpenFolder(byte[] path, int flags);
}
