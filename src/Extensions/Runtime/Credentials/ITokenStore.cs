namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Where tokens outlive the process, or are shared between processes and machines. Implementations are thread-safe, and a change is whole or did
/// not happen. <see cref="TokenStoreExtensions"/> has what applications need of them.
/// </summary>
public interface ITokenStore
{
    /// <summary>What is kept under a key, or null.</summary>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenStoreException">The store cannot be read.</exception>
    ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes what is kept under a key, if nobody has changed it since it was read; comparing and changing are one step among all
    /// processes. Once this returns true, the change survives a crash.
    /// </summary>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="version">The version that was read; null if there was nothing.</param>
    /// <param name="entry">What is kept from now on; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False if the key holds another version by now; then nothing is changed.</returns>
    /// <exception cref="TokenStoreException">The store cannot be written. The change may have happened all the same.</exception>
    ValueTask<bool> TryReplaceAsync(
        string key,
        string? version,
        TokenEntry? entry,
        CancellationToken cancellationToken = default
    );
}
