using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using OpenApi.Contract.Description;
using OpenApi.Contract.Export;

namespace OpenApi.Contract.WireMock;

/// <summary>
/// The genuine WireMock server, the one in Java, with the exported stubs of a contract on a free port of this machine: what
/// shows that an export means the same to a server that is not ours. It needs Java 17 and the standalone jar, which the npm package <c>wiremock</c> carries.
/// </summary>
public sealed partial class GenuineWireMock : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private GenuineWireMock(Process process, DirectoryInfo folder, int port)
    {
        this.process = process;
        this.folder = folder;
        BaseUrl = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
    }

    /// <summary>The address to send requests to, without a slash at its end.</summary>
    public string BaseUrl { get; }

    /// <summary>Exports the stubs and starts a server on them.</summary>
    /// <param name="contract">What the server stands for.</param>
    /// <param name="jar">The path of <c>wiremock-standalone-3.x.jar</c>.</param>
    /// <param name="cancellationToken">Gives the start up, which else may take two minutes.</param>
    /// <exception cref="InvalidOperationException">The server ended before it listened; the message holds what it said.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no <c>java</c> on the path.</exception>
    public static async Task<GenuineWireMock> StartAsync(
        ServiceContract contract,
        string jar,
        CancellationToken cancellationToken = default
    )
    {
        var folder = Directory.CreateTempSubdirectory("wiremock-");
        Process? process = null;
        try
        {
            WireMockExport.Write(contract, folder.FullName);
            process = Process.Start(
                new ProcessStartInfo("java", Arguments(jar, folder))
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(LongestStart);
            return new GenuineWireMock(
                process,
                folder,
                await ReadPortAsync(process, limit.Token).ConfigureAwait(false)
            );
        }
        catch
        {
            await EndAsync(process, folder).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends the server and deletes its stubs.</summary>
    public ValueTask DisposeAsync() => EndAsync(process, folder);

    private static IEnumerable<string> Arguments(string jar, DirectoryInfo folder) =>
        [
            "-jar",
            jar,
            "--port",
            "0",
            "--bind-address",
            "127.0.0.1",
            "--root-dir",
            folder.FullName,
            "--disable-banner",
            "--no-request-journal",
        ];

    private static async Task<int> ReadPortAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
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
            "WireMock ended before it listened: "
                + await process.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false)
        );
    }

    private static async ValueTask EndAsync(Process? process, DirectoryInfo folder)
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"^port:\s+([0-9]+)")]
    private static partial Regex PortLine();
}
