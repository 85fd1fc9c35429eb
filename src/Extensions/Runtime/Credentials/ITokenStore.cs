namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Where tokens outlive the process, or are shared between processes and machines. Implementations are thread-safe, and a write is whole or did
/// not happen.
/// </summary>
public interface ITokenStore
{
    /// <summary>The token kept under a key, or null.</summary>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenStoreException">The store cannot be read.</exception>
    ValueTask<TokenSet?> ReadAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Keeps a token in the place of what was under the key. Once this returns, the token survives a crash.</summary>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenStoreException">The store cannot be written.</exception>
    ValueTask WriteAsync(string key, TokenSet token, CancellationToken cancellationToken = default);

    /// <summary>Forgets what is under a key; nothing happens if there is nothing.</summary>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenStoreException">The store cannot be written.</exception>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default);
}
