using System.Diagnostics;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.TokenProcess;

/// <summary>A store with a fault point: the process is killed, without any clean-up, right after a token was written.</summary>
internal sealed class MortalStore(ITokenStore inner) : ITokenStore
{
    public bool DiesAfterWrite { get; set; }

    public ValueTask<TokenSet?> ReadAsync(string key, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(key, cancellationToken);

    public async ValueTask WriteAsync(string key, TokenSet token, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(key, token, cancellationToken);
        if (DiesAfterWrite)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
    }

    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        inner.RemoveAsync(key, cancellationToken);
}
