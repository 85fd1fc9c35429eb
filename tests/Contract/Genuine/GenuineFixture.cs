using OpenApi.Contract.Description;
using OpenApi.Contract.WireMock;
using OpenApi.Tests.Browser;

namespace OpenApi.Contract.Tests.Genuine;

/// <summary>One genuine WireMock server for the three documents.</summary>
public sealed class GenuineFixture : IAsyncLifetime
{
    private GenuineWireMock? server;

    private static string Jar => NodePackages.PathOf("wiremock/build/wiremock-standalone-3.13.2.jar");

    private static bool IsAvailable => RequiredTool.HasProgram("java") && File.Exists(Jar);

    public async ValueTask InitializeAsync() =>
        server = IsAvailable
            ? await GenuineWireMock.StartAsync(
                ServiceContract.Load(
                    Specs.PathOf("aitoearn.openapi.json"),
                    Specs.PathOf("timpush.openapi.yaml"),
                    Specs.PathOf("tiktok.openapi.yaml")
                ),
                Jar
            )
            : null;

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>The server; the test is skipped where there is none, and in CI that is an error.</summary>
    public GenuineWireMock Require()
    {
        RequiredTool.Require("WireMock (Java 17 and the npm package)", IsAvailable);
        return server!;
    }
}

/// <summary>The tests that share the server, since starting one takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class GenuineTests : ICollectionFixture<GenuineFixture>
{
    public const string Name = "genuine WireMock";
}
