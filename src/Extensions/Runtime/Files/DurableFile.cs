namespace OpenApi.Runtime.Files;

/// <summary>
/// A file that is replaced whole: a crash, of the process or of the machine, leaves the old or the new content. Writers must not overlap. The
/// new content is first written beside the file, under one name only, so that what a killed writer leaves is found and removed.
/// </summary>
internal sealed class DurableFile(string path, Disk disk, TimeProvider time)
{
    private const int MostReplacements = 100;
    private static readonly TimeSpan ReplacementPause = TimeSpan.FromMilliseconds(20);

    private readonly string _folder = Path.GetDirectoryName(path)!;
    private readonly string _next = path + ".tmp";

    /// <summary>Whether a writer was ended before it could put its content in place.</summary>
    public bool HasLeftover => File.Exists(_next);

    public void RemoveLeftover() => disk.Delete(_next);

    /// <summary>Makes the folder, if it is not there, so that it survives a crash.</summary>
    public void MakeFolder() => MakeFolder(_folder);

    /// <summary>Replaces the content; once this returns, it survives a crash.</summary>
    public async Task ReplaceAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        MakeFolder();
        disk.Delete(_next);
        try
        {
            var stream = disk.Create(_next);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            await PutInPlaceAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            TryRemoveLeftover();
            throw;
        }

        disk.SyncFolder(_folder);
    }

    /// <summary>On Windows a reader (a virus scanner, a backup) can keep a file from being replaced for a moment.</summary>
    private async Task PutInPlaceAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                disk.Replace(_next, path);
                return;
            }
            catch (Exception failure) when (tries < MostReplacements && MayPass(failure))
            {
                await Task.Delay(ReplacementPause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static bool MayPass(Exception failure) =>
        failure is IOException busy && FileFailure.IsHeldByOthers(busy)
        || (failure is UnauthorizedAccessException && OperatingSystem.IsWindows());

    private void TryRemoveLeftover()
    {
        try
        {
            disk.Delete(_next);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The failure on the way here says more; the next writer removes it.
        }
    }

    /// <summary>A new folder's name has to reach the disk as well.</summary>
    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            MakeFolder(parent);
            Directory.CreateDirectory(folder);
            disk.SyncFolder(parent);
        }
    }
}
