using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

/// <summary>A store whose reads and whose writes of tokens a test can see, hold and break.</summary>
public sealed class WatchedStore(ITokenStore inner) : ITokenStore
{
    public List<string> Written { get; } = [];

    public Action BeforeRead { get; set; } = () => { };

    /// <summary>Called before a token gets into the store; not for claims and other notes about one that is there.</summary>
    public Action BeforeWrite { get; set; } = () => { };

    public ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        BeforeRead();
        return inner.FindAsync(key, cancellationToken);
    }

    public async ValueTask<bool> TryReplaceAsync(
        string key,
        string? version,
        TokenEntry? entry,
        CancellationToken cancellationToken = default
    )
    {
        var isNew =
            entry?.Token is { } token
            && (await inner.ReadAsync(key, cancellationToken))?.AccessToken != token.AccessToken;
        if (isNew)
        {
            BeforeWrite();
            Written.Add(entry!.Token!.AccessToken);
        }

        return await inner.TryReplaceAsync(key, version, entry, cancellationToken);
    }
}
