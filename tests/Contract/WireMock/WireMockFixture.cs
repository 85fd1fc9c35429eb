using OpenApi.Contract.Description;

namespace OpenApi.Contract.Tests.WireMock;

/// <summary>One WireMock server for the three documents.</summary>
public sealed class WireMockFixture : IAsyncLifetime
{
    private static bool IsAvailable =>
        NodePackages.HasProgram("java")
        && File.Exists(NodePackages.PathOf("wiremock/build/wiremock-standalone-3.13.2.jar"));

    /// <summary>The server; null where Java or the package is missing.</summary>
    public WireMockServer? Server { get; private set; }

    /// <summary>Skips the test where there is no server; in CI it is an error.</summary>
    public WireMockServer Require()
    {
        NodePackages.Require("WireMock (Java 17 and the npm package)", IsAvailable);
        return Server!;
    }

    public async Task InitializeAsync() =>
        Server = IsAvailable
            ? await WireMockServer.StartAsync(
                ServiceContract.Load(
                    Specs.PathOf("aitoearn.openapi.json"),
                    Specs.PathOf("timpush.openapi.yaml"),
                    Specs.PathOf("tiktok.openapi.yaml")
                )
            )
            : null;

    public async Task DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }
}

/// <summary>The tests that share the server, since starting one takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class WireMockTests : ICollectionFixture<WireMockFixture>
{
    public const string Name = "WireMock";
}
