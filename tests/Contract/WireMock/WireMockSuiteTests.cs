using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;
using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests.WireMock;

/// <summary>One WireMock server for the three documents.</summary>
public sealed class WireMockFixture : IAsyncLifetime
{
    public static bool IsAvailable =>
        NodePackages.HasProgram("java")
        && File.Exists(NodePackages.PathOf("wiremock/build/wiremock-standalone-3.13.2.jar"));

    public WireMockServer? Server { get; private set; }

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

/// <summary>The same cases as in process, on the genuine WireMock server with the exported stubs.</summary>
public sealed class WireMockSuiteTests(WireMockFixture fixture) : IClassFixture<WireMockFixture>
{
    public static TheoryData<string> AiToEarnCases => [.. Suite(Specs.AiToEarn, Clients.AiToEarn, null).Names];

    public static TheoryData<string> TimPushCases => [.. Suite(Specs.TimPush, Clients.TimPush, null).Names];

    public static TheoryData<string> TikTokCases => [.. Suite(Specs.TikTok, Clients.TikTok, null).Names];

    [SkippableTheory, MemberData(nameof(AiToEarnCases))]
    public Task AiToEarn_keeps_to_its_document(string name) => RunAsync(Specs.AiToEarn, Clients.AiToEarn, name);

    [SkippableTheory, MemberData(nameof(TimPushCases))]
    public Task TimPush_keeps_to_its_document(string name) => RunAsync(Specs.TimPush, Clients.TimPush, name);

    [SkippableTheory, MemberData(nameof(TikTokCases))]
    public Task TikTok_keeps_to_its_document(string name) => RunAsync(Specs.TikTok, Clients.TikTok, name);

    private static ClientSuite Suite(ServiceContract contract, Func<HttpMessageHandler, object> client, string? url) =>
        new(contract, () => new StubConnection(url ?? "http://127.0.0.1"), client);

    private async Task RunAsync(ServiceContract contract, Func<HttpMessageHandler, object> client, string name)
    {
        NodePackages.Require("WireMock (Java 17 and the npm package)", WireMockFixture.IsAvailable);
        await Suite(contract, client, fixture.Server!.BaseUrl).RunAsync(name);
    }
}
