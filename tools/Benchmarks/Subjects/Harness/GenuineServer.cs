using System.ComponentModel;
using System.Diagnostics;
using OpenApi.Contract.Description;
using OpenApi.Contract.WireMock;

namespace OpenApi.Benchmarks.Subjects.Harness;

/// <summary>The genuine WireMock server where its npm package and Java are there; the lines about it are left out where not.</summary>
/// <param name="server">The server, or null.</param>
/// <param name="started">How long its start took, or null.</param>
internal sealed class GenuineServer(GenuineWireMock? server, TimeSpan? started) : IAsyncDisposable
{
    private const string Jar = "tests/Contract/node_modules/wiremock/build/wiremock-standalone-3.13.2.jar";

    /// <summary>The address, or null when there is no server.</summary>
    public string? BaseUrl => server?.BaseUrl;

    /// <summary>How long the start took, or null when there is no server.</summary>
    public TimeSpan? Started => started;

    /// <summary>Starts it with the stubs of a contract.</summary>
    public static async Task<GenuineServer> StartAsync(
        ServiceContract contract,
        BenchmarkSettings settings,
        CancellationToken cancellationToken
    )
    {
        var jar = Path.Combine(settings.Repository, Jar);
        if (!File.Exists(jar))
        {
            return await WithoutAsync($"{jar} is missing; run 'npm ci' in tests/Contract").ConfigureAwait(false);
        }

        try
        {
            var clock = Stopwatch.StartNew();
            var server = await GenuineWireMock.StartAsync(contract, jar, cancellationToken).ConfigureAwait(false);
            return new GenuineServer(server, clock.Elapsed);
        }
        catch (Win32Exception)
        {
            return await WithoutAsync("there is no Java").ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<GenuineServer> WithoutAsync(string reason)
    {
        await Console
            .Error.WriteLineAsync($"The lines about the genuine WireMock are left out: {reason}.")
            .ConfigureAwait(false);
        return new GenuineServer(null, null);
    }
}
