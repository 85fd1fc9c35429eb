using OpenApi.Contract.Hosting;
using OpenApi.Contract.Tests.Extensions;

namespace OpenApi.Contract.Tests.Genuine;

/// <summary>The same cases through the whole pipelines, on the genuine WireMock server with the exported stubs.</summary>
[Collection(GenuineTests.Name)]
public sealed class GenuineExtendedTests(GenuineFixture wireMock)
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

    private Task RunAsync(ExtendedService service, string name)
    {
        var url = wireMock.Require().BaseUrl;
        return service.On(() => new StubConnection(url)).RunAsync(name).ProvesAsync(SuiteResults.OfAnyClient);
    }
}
