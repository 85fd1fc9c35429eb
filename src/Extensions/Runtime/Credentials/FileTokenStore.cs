using System.Security.Cryptography;
using System.Text.Json;
using Medallion.Threading;
using OpenApi.Runtime.Files;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Keeps tokens in one JSON file that only its owner may read. A change makes a new file beside it, writes that to the disk and puts it in
/// the place of the old one, so a crash leaves either the old or the new content; what a killed writer leaves is removed by the
/// next one who uses the store. Processes on one machine may share the file; give <see cref="Locks"/> to their sources, and a process that
/// dies in a renewal holds nobody up. On Windows the file inherits the folder's access rules: put it into the user's profile.
/// </summary>
public sealed class FileTokenStore : ITokenStore
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly Disk _disk;
    private readonly DurableFile _file;
    private readonly IDistributedLock _writing;
    private volatile bool _isClean;

    /// <summary>Names the file; it and its folder are made by the first write.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="time">Clock of the waits for other writers.</param>
    public FileTokenStore(string path, TimeProvider? time = null)
        : this(path, Disk.Local, time ?? TimeProvider.System) { }

    internal FileTokenStore(string path, Disk disk, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
        _disk = disk;
        _file = new DurableFile(_path, disk, time);
        Locks = new FileLockProvider(_path + ".locks", disk, time);
        _writing = Locks.CreateLock("write " + Path.GetFileName(_path));
    }

    /// <summary>Locks between the processes that share this file, for <see cref="TokenSource"/>.</summary>
    public FileLockProvider Locks { get; }

    /// <inheritdoc />
    public async ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        await RemoveLeftoverAsync(cancellationToken).ConfigureAwait(false);
        var entries = await LoadAsync(cancellationToken).ConfigureAwait(false);
        return entries.TryGetValue(key, out var entry) ? new StoredEntry(entry, VersionOf(entry)) : null;
    }

    /// <inheritdoc />
    public async ValueTask<bool> TryReplaceAsync(
        string key,
        string? version,
        TokenEntry? entry,
        CancellationToken cancellationToken = default
    )
    {
        MakeFolder();
        // Reading, changing and replacing must be one step among all writers, or one would undo another's key.
        var held = await _writing.TryAcquireAsync(LongestWait, cancellationToken).ConfigureAwait(false);
        if (held is null)
        {
            throw new TokenStoreException(
                $"The token file '{_path}' cannot be written: another process has been writing it for over {LongestWait}. Look for one that hangs."
            );
        }

        await using (held.ConfigureAwait(false))
        {
            var entries = await LoadAsync(cancellationToken).ConfigureAwait(false);
            if ((entries.TryGetValue(key, out var present) ? VersionOf(present) : null) != version)
            {
                return false;
            }

            if (entry is null)
            {
                entries.Remove(key);
            }
            else
            {
                entries[key] = entry;
            }

            await SaveAsync(entries, cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    // The content names its own version: a change that leaves the same content is none.
    private static string VersionOf(TokenEntry entry) =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entry, TokenJson.Default.TokenEntry))
        );

    private async Task<SortedDictionary<string, TokenEntry>> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var json = await _disk.ReadAsync(_path, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(json, TokenJson.Default.SortedDictionaryStringTokenEntry) ?? NoEntries();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return NoEntries();
        }
        catch (JsonException)
        {
            // The parser's message would quote the content.
            throw new TokenStoreException(
                $"The token file '{_path}' does not hold tokens of this library. Move it away and log in again."
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TokenStoreException(
                $"The token file '{_path}' cannot be read: {failure.Message} Give this user read access to it.",
                failure
            );
        }
    }

    private async Task SaveAsync(SortedDictionary<string, TokenEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(entries, TokenJson.Default.SortedDictionaryStringTokenEntry);
            await _file.ReplaceAsync(json, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(failure);
        }
    }

    /// <summary>Before the locks, whose folder lies in it, make it in a way that a crash could undo.</summary>
    private void MakeFolder()
    {
        try
        {
            _file.MakeFolder();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(failure);
        }
    }

    private TokenStoreException NotWritable(Exception failure) =>
        new($"The token file '{_path}' cannot be written: {failure.Message} {FileFailure.Advice(failure)}", failure);

    /// <summary>A writer that was killed may have left a file with tokens, and it may have been the last to write for long.</summary>
    private async Task RemoveLeftoverAsync(CancellationToken cancellationToken)
    {
        if (_isClean)
        {
            return;
        }

        _isClean = true;
        try
        {
            // Whoever holds the lock is writing, and leaves nothing unless it is killed in its turn.
            if (
                _file.HasLeftover
                && await _writing.TryAcquireAsync(TimeSpan.Zero, cancellationToken).ConfigureAwait(false) is { } held
            )
            {
                await using (held.ConfigureAwait(false))
                {
                    _file.RemoveLeftover();
                }
            }
        }
        catch (Exception failure) when (failure is TokenStoreException or IOException or UnauthorizedAccessException)
        {
            // Reading needs no right to write.
        }
    }

    private static SortedDictionary<string, TokenEntry> NoEntries() => new(StringComparer.Ordinal);
}
