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

    /// <summary>The next line that the process tells; null if it has ended.</summary>
    public Task<string?> ListenAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>Ends the process without any clean-up, and reads what it had told until then.</summary>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        _process.Kill();
        var told = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        // A line that it was telling when it was killed may lack its end.
        return told.Split('\n')[..^1];
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
