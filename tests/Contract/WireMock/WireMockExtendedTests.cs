using OpenApi.Contract.Tests.Extensions;

namespace OpenApi.Contract.Tests.WireMock;

/// <summary>The same cases through the whole pipelines, on WireMock.Net: each documented failure is its typed exception.</summary>
[Collection(WireMockTests.Name)]
public sealed class WireMockExtendedTests(WireMockServers servers)
{
    public static TheoryData<string> AiToEarnCases => InProcessExtendedTests.AiToEarnCases;

    public static TheoryData<string> TimPushCases => InProcessExtendedTests.TimPushCases;

    public static TheoryData<string> TikTokCases => InProcessExtendedTests.TikTokCases;

    [Theory, MemberData(nameof(AiToEarnCases))]
    public Task AiToEarn_keeps_to_its_document(string name) => RunAsync(ExtendedService.AiToEarn, name);

    [Theory, MemberData(nameof(TimPushCases))]
    public Task TimPush_keeps_to_its_document(string name) => RunAsync(ExtendedService.TimPush, name);

    [Theory, MemberData(nameof(TikTokCases))]
    public Task TikTok_keeps_to_its_document(string name) => RunAsync(ExtendedService.TikTok, name);

    private Task RunAsync(ExtendedService service, string name) =>
        service.On(() => servers.Connect(service.Contract)).RunAsync(name).ProvesAsync(SuiteResults.OfAnyClient);
}
