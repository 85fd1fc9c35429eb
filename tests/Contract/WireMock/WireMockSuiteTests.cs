using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests.WireMock;

/// <summary>The same cases as in process, on WireMock.Net: every operation and every named example of the three documents.</summary>
[Collection(WireMockTests.Name)]
public sealed class WireMockSuiteTests(WireMockServers servers)
{
    public static TheoryData<string> AiToEarnCases => InProcessSuiteTests.AiToEarnCases;

    public static TheoryData<string> TimPushCases => InProcessSuiteTests.TimPushCases;

    public static TheoryData<string> TikTokCases => InProcessSuiteTests.TikTokCases;

    [Theory, MemberData(nameof(AiToEarnCases))]
    public Task AiToEarn_keeps_to_its_document(string name) => RunAsync(Specs.AiToEarn, Clients.AiToEarn, name);

    [Theory, MemberData(nameof(TimPushCases))]
    public Task TimPush_keeps_to_its_document(string name) => RunAsync(Specs.TimPush, Clients.TimPush, name);

    [Theory, MemberData(nameof(TikTokCases))]
    public Task TikTok_keeps_to_its_document(string name) => RunAsync(Specs.TikTok, Clients.TikTok, name);

    private Task RunAsync(ServiceContract contract, Func<HttpMessageHandler, object> client, string name) =>
        new ClientSuite(contract, () => servers.Connect(contract), client)
            .RunAsync(name)
            .ProvesAsync(SuiteResults.OfBareClient);
}
