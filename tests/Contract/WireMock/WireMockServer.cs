using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using OpenApi.Contract.Description;
using OpenApi.Contract.WireMock;

namespace OpenApi.Contract.Tests.WireMock;

/// <summary>The genuine WireMock server, started on a free port with the exported stubs of a contract, and stopped again.</summary>
public sealed partial class WireMockServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private WireMockServer(Process process, DirectoryInfo folder, int port)
    {
        this.process = process;
        this.folder = folder;
        BaseUrl = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
    }

    public string BaseUrl { get; }

    /// <summary>Exports the stubs and starts a server on them.</summary>
    public static async Task<WireMockServer> StartAsync(ServiceContract contract)
    {
        var folder = Directory.CreateTempSubdirectory("wiremock-");
        WireMockExport.Write(contract, folder.FullName);
        var process = Process.Start(
            new ProcessStartInfo("java")
            {
                ArgumentList =
                {
                    "-jar",
                    NodePackages.PathOf("wiremock/build/wiremock-standalone-3.13.2.jar"),
                    "--port",
                    "0",
                    "--bind-address",
                    "127.0.0.1",
                    "--root-dir",
                    folder.FullName,
                    "--disable-banner",
                    "--no-request-journal",
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            using var limit = new CancellationTokenSource(LongestStart);
            return new WireMockServer(process, folder, await ReadPortAsync(process, limit.Token));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<int> ReadPortAsync(Process process, CancellationToken stop)
    {
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            if (PortLine().Match(line) is { Success: true } match)
            {
                // Nobody reads on; a full pipe would hold the server up.
                process.StandardOutput.Close();
                process.StandardError.Close();
                return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException(
            "WireMock ended before it listened: " + await process.StandardError.ReadToEndAsync(stop)
        );
    }

    [GeneratedRegex(@"^port:\s+([0-9]+)")]
    private static partial Regex PortLine();
}
