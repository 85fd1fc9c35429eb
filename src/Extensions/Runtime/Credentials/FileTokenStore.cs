using System.Text.Json;
using Medallion.Threading;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Keeps tokens in one JSON file that only its owner may read. A write makes a new file beside it, flushes that to disk and puts it in
/// the place of the old one, so a crash leaves either the old or the new content. Processes on one machine may share the file; use
/// <see cref="FileLockProvider"/> on the same folder for their renewals. On Windows the file inherits the folder's
/// access rules: put it into the user's profile.
/// </summary>
public sealed class FileTokenStore : ITokenStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly IDistributedLock _writing;

    /// <summary>Names the file; it and its folder are made by the first write.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="time">Clock of the waits for other writers.</param>
    public FileTokenStore(string path, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
        Locks = new FileLockProvider(_path + ".locks", time);
        _writing = Locks.CreateLock("write " + Path.GetFileName(_path));
    }

    /// <summary>Locks between the processes that share this file, for <see cref="TokenSource"/>.</summary>
    public FileLockProvider Locks { get; }

    /// <inheritdoc />
    public async ValueTask<TokenSet?> ReadAsync(string key, CancellationToken cancellationToken = default) =>
        (await LoadAsync(cancellationToken).ConfigureAwait(false)).GetValueOrDefault(key);

    /// <inheritdoc />
    public ValueTask WriteAsync(string key, TokenSet token, CancellationToken cancellationToken = default) =>
        ChangeAsync(tokens => tokens[key] = token, cancellationToken);

    /// <inheritdoc />
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        ChangeAsync(tokens => tokens.Remove(key), cancellationToken);

    private async ValueTask ChangeAsync(
        Action<SortedDictionary<string, TokenSet>> change,
        CancellationToken cancellationToken
    )
    {
        // Reading, changing and replacing must be one step among all writers, or one would undo another's key.
        var held = await _writing.AcquireAsync(timeout: null, cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            var tokens = await LoadAsync(cancellationToken).ConfigureAwait(false);
            change(tokens);
            try
            {
                await ReplaceAsync(tokens, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new TokenStoreException(
                    $"The token file '{_path}' cannot be written: {failure.Message} Give this user write access to its folder.",
                    failure
                );
            }
        }
    }

    private async Task<SortedDictionary<string, TokenSet>> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var json = await File.ReadAllBytesAsync(_path, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(json, TokenJson.Default.SortedDictionaryStringTokenSet)
                ?? new SortedDictionary<string, TokenSet>(StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new SortedDictionary<string, TokenSet>(StringComparer.Ordinal);
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

    private async Task ReplaceAsync(SortedDictionary<string, TokenSet> tokens, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var temporary = $"{_path}.{Path.GetRandomFileName()}.tmp";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            var stream = new FileStream(temporary, options);
            await using (stream.ConfigureAwait(false))
            {
                await JsonSerializer
                    .SerializeAsync(stream, tokens, TokenJson.Default.SortedDictionaryStringTokenSet, cancellationToken)
                    .ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, _path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
