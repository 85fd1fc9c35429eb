using System.Collections.Concurrent;

namespace OpenApi.Runtime.Credentials;

/// <summary>Keeps tokens as long as the process lives.</summary>
public sealed class MemoryTokenStore : ITokenStore
{
    private readonly ConcurrentDictionary<string, TokenSet> _tokens = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ValueTask<TokenSet?> ReadAsync(string key, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_tokens.GetValueOrDefault(key));

    /// <inheritdoc />
    public ValueTask WriteAsync(string key, TokenSet token, CancellationToken cancellationToken = default)
    {
        _tokens[key] = token;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default)
    {
        _tokens.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }
}
