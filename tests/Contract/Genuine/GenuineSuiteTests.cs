using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;
using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests.Genuine;

/// <summary>The same cases as in process, on the genuine WireMock server with the exported stubs.</summary>
[Collection(GenuineTests.Name)]
public sealed class GenuineSuiteTests(GenuineFixture wireMock)
{
    public static TheoryData<string> AiToEarnCases => [.. Suite(Specs.AiToEarn, Clients.AiToEarn, null).Names];

    public static TheoryData<string> TimPushCases => [.. Suite(Specs.TimPush, Clients.TimPush, null).Names];

    public static TheoryData<string> TikTokCases => [.. Suite(Specs.TikTok, Clients.TikTok, null).Names];

    [Theory, MemberData(nameof(AiToEarnCases))]
    public Task AiToEarn_keeps_to_its_document(string name) => RunAsync(Specs.AiToEarn, Clients.AiToEarn, name);

    [Theory, MemberData(nameof(TimPushCases))]
    public Task TimPush_keeps_to_its_document(string name) => RunAsync(Specs.TimPush, Clients.TimPush, name);

    [Theory, MemberData(nameof(TikTokCases))]
    public Task TikTok_keeps_to_its_document(string name) => RunAsync(Specs.TikTok, Clients.TikTok, name);

    private static ClientSuite Suite(ServiceContract contract, Func<HttpMessageHandler, object> client, string? url) =>
        new(contract, () => new StubConnection(url ?? "http://127.0.0.1"), client);

    private Task RunAsync(ServiceContract contract, Func<HttpMessageHandler, object> client, string name) =>
        Suite(contract, client, wireMock.Require().BaseUrl).RunAsync(name).ProvesAsync(SuiteResults.OfBareClient);
}
