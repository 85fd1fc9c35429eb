using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;

namespace OpenApi.Contract.Tests.Mutation;

/// <summary>
/// Requests with one keyword broken are refused for that keyword, at the place of the break. What cannot be so is listed with its
/// reason.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private static readonly Func<Mutant, IReadOnlyCollection<Violation>, bool>[] Exceptions =
    [
        IsAddedWithTheMessage,
        IsInChoiceWhereAnotherVariantCameCloser,
    ];

    public static TheoryData<string> Documents => ["aitoearn", "timpush", "tiktok"];

    [Theory, MemberData(nameof(Documents))]
    public async Task Mutants_are_refused_at_the_right_place_for_the_right_keyword(string document)
    {
        var contract = ContractOf(document);
        await using var server = ContractServer.InProcess(contract);
        using var client = new HttpClient(server.CreateHandler());
        var mutants = contract
            .Operations.SelectMany(DocumentedRequest.ListOf)
            .SelectMany(RequestMutation.ListOf)
            .ToList();
        var reported = 0;
        var missed = new List<string>();

        foreach (var mutant in mutants)
        {
            var scope = server.OpenScope();
            using var inScope = new HttpClient(scope.CreateHandler());
            using var message = mutant.Request.ToMessage("https://stub.test");
            using var response = await inScope.SendAsync(message);
            var violations = scope.Journal.Calls.Single().Violations;
            if (violations.Any(mutant.IsReportedBy))
            {
                reported++;
            }
            else if (!Exceptions.Any(covers => covers(mutant, violations)))
            {
                missed.Add($"{mutant}: {string.Join("; ", violations.Select(violation => violation.ToString()))}");
            }

            server.CloseScope(scope);
        }

        output.WriteLine($"{reported} of {mutants.Count} mutants were reported where they are broken.");
        reported.Should().BeGreaterThan(100);
        missed.Should().BeEmpty();
    }

    /// <summary>Credentials and the length of the body go with every message, so that taking them away breaks nothing.</summary>
    private static bool IsAddedWithTheMessage(Mutant mutant, IReadOnlyCollection<Violation> violations) =>
        mutant.Keyword == "required"
        && violations.Count == 0
        && (
            mutant.Name == "Content-Length"
            || mutant
                .Request.Operation.Security.SelectMany(rule => rule.Schemes)
                .Any(scheme => scheme.Value.Name == mutant.Name)
        );

    /// <summary>Where no variant of a choice fits, the one that came closest says what is wrong; the choice itself is reported too.</summary>
    private static bool IsInChoiceWhereAnotherVariantCameCloser(
        Mutant mutant,
        IReadOnlyCollection<Violation> violations
    ) =>
        violations.Any(violation =>
            violation.Keyword is "anyOf" or "oneOf"
            && violation.Place == mutant.Place
            && violation.Name == mutant.Name
            && (mutant.Pointer + "/").StartsWith(violation.Pointer + "/", StringComparison.Ordinal)
        );

    internal static ServiceContract ContractOf(string document) =>
        document switch
        {
            "aitoearn" => Specs.AiToEarn,
            "timpush" => Specs.TimPush,
            _ => Specs.TikTok,
        };
}
