using System.Diagnostics;
using System.Globalization;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

/// <summary>Another process that shares a token with us; see the TokenProcess program.</summary>
public sealed class TokenWorker : IAsyncDisposable
{
    private readonly Process _process;

    public TokenWorker(string kind, string place, string refreshUrl)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "TokenProcess.dll");
        _process =
            Process.Start(
                new ProcessStartInfo("dotnet", [program, kind, place, refreshUrl])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            ) ?? throw new InvalidOperationException("TokenProcess did not start.");
    }

    /// <summary>The access token at an instant; null if the process died over it.</summary>
    public async Task<string?> AskAsync(string order, DateTimeOffset instant)
    {
        await _process.StandardInput.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{order} {instant.ToUnixTimeMilliseconds()}")
        );
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
