using System.Diagnostics;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.TokenProcess;

/// <summary>A store with two fault points: the process is killed, without any clean-up, right before or after a new token is written.</summary>
internal sealed class MortalStore(ITokenStore inner) : ITokenStore
{
    public bool DiesBeforeWrite { get; set; }

    public bool DiesAfterWrite { get; set; }

    public ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default) =>
        inner.FindAsync(key, cancellationToken);

    public async ValueTask<bool> TryReplaceAsync(
        string key,
        string? version,
        TokenEntry? entry,
        CancellationToken cancellationToken = default
    )
    {
        var isAnswer = entry is { Token: not null, Claim: null };
        await DieIfAsync(isAnswer && DiesBeforeWrite);
        var isReplaced = await inner.TryReplaceAsync(key, version, entry, cancellationToken);
        await DieIfAsync(isAnswer && DiesAfterWrite);
        return isReplaced;
    }

    private static async Task DieIfAsync(bool dies)
    {
        if (dies)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
    }
}
