using System.Globalization;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.TokenProcess;

/// <summary>Writes token after token until it is killed, and tells each number once its token is stored.</summary>
internal static class WriteLoop
{
    public static async Task RunAsync(ITokenStore store)
    {
        var last = (await store.ReadAsync("shared"))?.AccessToken ?? "0";
        for (var number = int.Parse(last, CultureInfo.InvariantCulture) + 1; ; number++)
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            await store.WriteAsync("shared", new TokenSet { AccessToken = name, IssuedAt = DateTimeOffset.UnixEpoch });
            await Console.Out.WriteLineAsync(name);
            await Console.Out.FlushAsync();
        }
    }
}
