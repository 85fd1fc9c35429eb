using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests;

/// <summary>Every operation and every named example of the three documents, on the engine in this process.</summary>
public sealed class InProcessSuiteTests
{
    private static readonly ContractServer AiToEarnStub = ContractServer.InProcess(Specs.AiToEarn);
    private static readonly ContractServer TimPushStub = ContractServer.InProcess(Specs.TimPush);
    private static readonly ContractServer TikTokStub = ContractServer.InProcess(Specs.TikTok);

    private static readonly ClientSuite AiToEarn = new(Specs.AiToEarn, AiToEarnStub.CreateHandler, Clients.AiToEarn);
    private static readonly ClientSuite TimPush = new(Specs.TimPush, TimPushStub.CreateHandler, Clients.TimPush);
    private static readonly ClientSuite TikTok = new(Specs.TikTok, TikTokStub.CreateHandler, Clients.TikTok);

    public static TheoryData<string> AiToEarnCases => [.. AiToEarn.Names];

    public static TheoryData<string> TimPushCases => [.. TimPush.Names];

    public static TheoryData<string> TikTokCases => [.. TikTok.Names];

    [Theory, MemberData(nameof(AiToEarnCases))]
    public Task AiToEarn_keeps_to_its_document(string name) =>
        AiToEarn.RunAsync(name).ProvesAsync(SuiteResults.OfBareClient);

    [Theory, MemberData(nameof(TimPushCases))]
    public Task TimPush_keeps_to_its_document(string name) =>
        TimPush.RunAsync(name).ProvesAsync(SuiteResults.OfBareClient);

    [Theory, MemberData(nameof(TikTokCases))]
    public Task TikTok_keeps_to_its_document(string name) =>
        TikTok.RunAsync(name).ProvesAsync(SuiteResults.OfBareClient);
}
