using OpenApi.Contract.Hosting;
using OpenApi.Contract.Tests.WireMock;
using OpenApi.Contract.WireMock;
using WireMock.Server;

namespace OpenApi.Contract.Tests.Coverage;

/// <summary>The run of WireMock.Net, which is asked the same.</summary>
public sealed class WireMockRun : IAsyncLifetime
{
    private readonly List<WireMockServer> servers = [];

    /// <summary>All of it.</summary>
    public EngineRun Run { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Run = await EngineRun.OfAsync(contract =>
        {
            var server = WireMockServers.Start();
            servers.Add(server);
            var stub = server.Serve(contract);
            return (() => new StubConnection(server.Url!), () => stub.Coverage);
        });

    public ValueTask DisposeAsync()
    {
        servers.ForEach(server =>
        {
            server.Stop();
            server.Dispose();
        });
        return ValueTask.CompletedTask;
    }
}
