using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;
using OpenApi.Contract.WireMock;
using WireMock.Server;

namespace OpenApi.Contract.Tests.WireMock;

/// <summary>A WireMock.Net server for each of the three documents, as a user starts it: with nothing but the contract.</summary>
public sealed class WireMockServers : IDisposable
{
    private readonly Dictionary<ServiceContract, WireMockServer> servers = [];

    public WireMockServers()
    {
        foreach (var contract in new[] { Specs.AiToEarn, Specs.TimPush, Specs.TikTok })
        {
            servers[contract] = Start();
            servers[contract].Serve(contract);
        }
    }

    /// <summary>A server on a free port of this machine.</summary>
    internal static WireMockServer Start() => WireMockServer.Start(settings => settings.Urls = ["http://127.0.0.1:0"]);

    /// <summary>A handler that reaches the server of a contract, whatever host a request names.</summary>
    internal HttpMessageHandler Connect(ServiceContract contract) => new StubConnection(servers[contract].Url!);

    public void Dispose()
    {
        foreach (var server in servers.Values)
        {
            server.Stop();
            server.Dispose();
        }
    }
}

/// <summary>The tests that share the servers.</summary>
[CollectionDefinition(Name)]
public sealed class WireMockTests : ICollectionFixture<WireMockServers>
{
    public const string Name = "WireMock.Net";
}
