using System.Globalization;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;
using OpenApi.Documents.Meaning;

namespace OpenApi.Contract.Tests.Extensions;

/// <summary>
/// Every case of the three documents through the whole pipelines of the packages, on the engine in this process: each documented
/// failure, also inside HTTP 200, arrives as the typed exception with the documented code.
/// </summary>
public sealed class InProcessExtendedTests
{
    private static readonly ClientSuite AiToEarn = InProcess(ExtendedService.AiToEarn);
    private static readonly ClientSuite TimPush = InProcess(ExtendedService.TimPush);
    private static readonly ClientSuite TikTok = InProcess(ExtendedService.TikTok);

    public static TheoryData<string> AiToEarnCases => [.. AiToEarn.Names];

    public static TheoryData<string> TimPushCases => [.. TimPush.Names];

    public static TheoryData<string> TikTokCases => [.. TikTok.Names];

    [Theory, MemberData(nameof(AiToEarnCases))]
    public Task AiToEarn_keeps_to_its_document(string name) =>
        AiToEarn.RunAsync(name).ProvesAsync(SuiteResults.OfAnyClient);

    [Theory, MemberData(nameof(TimPushCases))]
    public Task TimPush_keeps_to_its_document(string name) =>
        TimPush.RunAsync(name).ProvesAsync(SuiteResults.OfAnyClient);

    [Theory, MemberData(nameof(TikTokCases))]
    public Task TikTok_keeps_to_its_document(string name) =>
        TikTok.RunAsync(name).ProvesAsync(SuiteResults.OfAnyClient);

    [Fact]
    public void Every_code_that_an_operation_documents_is_a_case_of_its_own()
    {
        foreach (var service in new[] { ExtendedService.AiToEarn, ExtendedService.TimPush, ExtendedService.TikTok })
        {
            var proved = InProcess(service)
                .Cases.Where(one => one.Kind == SuiteCaseKind.Error)
                .ToLookup(one => one.Operation.Id, one => one.Answer!.ErrorCode ?? Text(one.Answer.Status));

            var reporting = service.Contract.Operations.Where(ReportsCodes).ToList();
            reporting.Should().NotBeEmpty();
            foreach (var operation in reporting)
            {
                proved[operation.Id].Should().Contain(operation.ErrorCodes.Select(code => CodeOf(operation, code)));
            }
        }
    }

    [Fact]
    public async Task A_client_without_its_pipeline_fails_every_case_of_a_failure_inside_a_success()
    {
        await using var stub = ContractServer.InProcess(Specs.AiToEarn);
        var bare = new ClientSuite(
            Specs.AiToEarn,
            stub.CreateHandler,
            Clients.AiToEarn,
            ExtendedService.AiToEarn.Options
        );

        var failures = bare.Cases.Where(one => one is { Kind: SuiteCaseKind.Error, Answer.Status: 200 }).ToList();
        failures.Should().HaveCountGreaterThan(100);
        foreach (var one in failures)
        {
            var run = () => bare.RunAsync(one);

            (await run.Should().ThrowAsync<ContractSuiteException>()).WithMessage(
                $"{one.Name}: expected an exception with status 200, got none*"
            );
        }
    }

    /// <summary>What became of a login comes back in the address of a redirect, which no client of the service sees.</summary>
    private static bool ReportsCodes(ContractOperation operation) =>
        !operation.ErrorCodes.IsEmpty && operation.Id != "openAuthorizationPage";

    /// <summary>Where no answer has a body, as in the upload of chunks, the status stands for the code.</summary>
    private static string CodeOf(ContractOperation operation, DocumentedErrorCode code) =>
        operation.Answers.Any(answer => answer.Media is not null) ? code.Code : Text(code.Status!.Value);

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static ClientSuite InProcess(ExtendedService service) =>
        service.On(ContractServer.InProcess(service.Contract).CreateHandler);
}
