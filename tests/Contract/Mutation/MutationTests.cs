using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using Xunit.Abstractions;

namespace OpenApi.Contract.Tests.Mutation;

/// <summary>Requests with one keyword broken are refused for that keyword, at the place of the break.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const double LeastReported = 0.95;

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
        var missed = new List<string>();

        foreach (var mutant in mutants)
        {
            var scope = server.OpenScope();
            using var inScope = new HttpClient(scope.CreateHandler());
            using var message = mutant.Request.ToMessage("https://stub.test");
            using var response = await inScope.SendAsync(message);
            var violations = scope.Journal.Calls.Single().Violations;
            if (!violations.Any(mutant.IsReportedBy))
            {
                missed.Add($"{mutant}: {string.Join("; ", violations.Select(violation => violation.ToString()))}");
            }

            server.CloseScope(scope);
        }

        output.WriteLine(
            $"{mutants.Count - missed.Count} of {mutants.Count} mutants were reported where they are broken."
        );
        mutants.Should().HaveCountGreaterThan(100);
        (1 - ((double)missed.Count / mutants.Count))
            .Should()
            .BeGreaterThanOrEqualTo(
                LeastReported,
                $"of {mutants.Count} mutants these were missed:\n{string.Join('\n', missed.Take(40))}"
            );
    }

    internal static ServiceContract ContractOf(string document) =>
        document switch
        {
            "aitoearn" => Specs.AiToEarn,
            "timpush" => Specs.TimPush,
            _ => Specs.TikTok,
        };
}
