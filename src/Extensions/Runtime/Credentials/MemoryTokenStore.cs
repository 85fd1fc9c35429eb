using System.Globalization;

namespace OpenApi.Runtime.Credentials;

/// <summary>Keeps tokens as long as the process lives.</summary>
public sealed class MemoryTokenStore : ITokenStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredEntry> _entries = new(StringComparer.Ordinal);
    private long _changes;

    /// <inheritdoc />
    public ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_entries.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> TryReplaceAsync(
        string key,
        string? version,
        TokenEntry? entry,
        CancellationToken cancellationToken = default
    )
    {
        lock (_gate)
        {
            if (_entries.GetValueOrDefault(key)?.Version != version)
            {
                return ValueTask.FromResult(false);
            }

            if (entry is null)
            {
                _entries.Remove(key);
            }
            else
            {
                _entries[key] = new StoredEntry(entry, (++_changes).ToString(CultureInfo.InvariantCulture));
            }

            return ValueTask.FromResult(true);
        }
    }
}
