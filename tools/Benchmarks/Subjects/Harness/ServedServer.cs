using System.Diagnostics;
using OpenApi.Contract.WireMock;
using WireMock.Server;

namespace OpenApi.Benchmarks.Subjects.Harness;

/// <summary>A WireMock.Net server that stands for documents, and how long it took to make it.</summary>
/// <param name="server">The server.</param>
/// <param name="serving">The time.</param>
internal sealed class ServedServer(WireMockServer server, TimeSpan serving) : IDisposable
{
    /// <summary>The time to read the documents and to load them.</summary>
    public TimeSpan Serving => serving;

    /// <summary>The address.</summary>
    public string Url => server.Url!;

    /// <summary>Starts a server, and then the clock.</summary>
    public static ServedServer Start(IReadOnlyList<string> documents)
    {
        var server = WireMockServer.Start(settings => settings.Urls = ["http://127.0.0.1:0"]);
        var clock = Stopwatch.StartNew();
        server.Serve(documents);
        return new ServedServer(server, clock.Elapsed);
    }

    public void Dispose()
    {
        server.Stop();
        server.Dispose();
    }
}
