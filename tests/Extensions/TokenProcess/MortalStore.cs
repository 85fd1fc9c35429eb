using System.Diagnostics;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.TokenProcess;

/// <summary>A store with two fault points: the process is killed, without any clean-up, right before or after a token is written.</summary>
internal sealed class MortalStore(ITokenStore inner) : ITokenStore
{
    public bool DiesBeforeWrite { get; set; }

    public bool DiesAfterWrite { get; set; }

    public ValueTask<TokenSet?> ReadAsync(string key, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(key, cancellationToken);

    public async ValueTask WriteAsync(string key, TokenSet token, CancellationToken cancellationToken = default)
    {
        await DieIfAsync(DiesBeforeWrite);
        await inner.WriteAsync(key, token, cancellationToken);
        await DieIfAsync(DiesAfterWrite);
    }

    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        inner.RemoveAsync(key, cancellationToken);

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
