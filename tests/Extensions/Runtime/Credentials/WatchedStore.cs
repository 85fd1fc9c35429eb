using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

/// <summary>A store whose writes a test can see and break.</summary>
public sealed class WatchedStore(ITokenStore inner) : ITokenStore
{
    public List<string> Written { get; } = [];

    public Action BeforeWrite { get; set; } = () => { };

    public ValueTask<TokenSet?> ReadAsync(string key, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(key, cancellationToken);

    public ValueTask WriteAsync(string key, TokenSet token, CancellationToken cancellationToken = default)
    {
        BeforeWrite();
        Written.Add(token.AccessToken);
        return inner.WriteAsync(key, token, cancellationToken);
    }

    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        inner.RemoveAsync(key, cancellationToken);
}
