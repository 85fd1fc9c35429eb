namespace OpenApi.Runtime.Credentials;

/// <summary>Plain reading and writing, whatever was there before.</summary>
public static class TokenStoreExtensions
{
    /// <summary>The token kept under a key, or null.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenStoreException">The store cannot be read.</exception>
    public static async ValueTask<TokenSet?> ReadAsync(
        this ITokenStore store,
        string key,
        CancellationToken cancellationToken = default
    ) => (await store.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Entry.Token;

    /// <summary>
    /// Keeps a token in the place of what was under the key. Once this returns, the token survives a crash, and a renewal of
    /// the token before, wherever it is under way, does not replace it.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenStoreException">The store cannot be written.</exception>
    public static ValueTask WriteAsync(
        this ITokenStore store,
        string key,
        TokenSet token,
        CancellationToken cancellationToken = default
    ) => PutAsync(store, key, new TokenEntry { Token = token }, cancellationToken);

    /// <summary>Forgets what is under a key; nothing happens if there is nothing. A renewal that is under way does not bring it back.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">Names service, app and user; holds no secret.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenStoreException">The store cannot be written.</exception>
    public static ValueTask RemoveAsync(
        this ITokenStore store,
        string key,
        CancellationToken cancellationToken = default
    ) => PutAsync(store, key, null, cancellationToken);

    private static async ValueTask PutAsync(
        ITokenStore store,
        string key,
        TokenEntry? entry,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var stored = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
            if (
                (stored is null && entry is null)
                || await store.TryReplaceAsync(key, stored?.Version, entry, cancellationToken).ConfigureAwait(false)
            )
            {
                return;
            }
        }
    }
}
