namespace OpenApi.Conformance.Tests.GenuineKiota;

/// <summary>
/// Kiota's own clients of the three services pass the suite that ours pass, but for listed cases: the suite finds its way through
/// any Kiota-style client, and the list says what a caller gains with ours.
/// </summary>
public sealed class KiotaSuiteTests(KiotaClients clients, ITestOutputHelper output) : IClassFixture<KiotaClients>
{
    public static TheoryData<string> Services => [.. Service.All.Select(service => service.Namespace)];

    [Theory, MemberData(nameof(Services))]
    public async Task Kiotas_client_keeps_to_the_document_in_all_cases_but_those_that_are_listed(string name)
    {
        var outcomes = await OutcomesOfAsync(name);
        var known = KnownFailure.Read().Where(failure => failure.Service == name).ToLookup(failure => failure.Case);

        output.WriteLine(
            $"{name}: {outcomes.Count} cases, {outcomes.Count(outcome => outcome.IsProved)} proved, {outcomes.Count(outcome => outcome.IsFailure)} failed"
        );
        outcomes
            .Where(outcome => outcome.IsFailure && !known[outcome.Case].Any(failure => failure.Is(outcome)))
            .Select(outcome => outcome.Reason)
            .Should()
            .BeEmpty();
    }

    [Theory, MemberData(nameof(Services))]
    public async Task A_listed_case_that_passes_must_leave_the_list(string name)
    {
        var outcomes = (await OutcomesOfAsync(name)).ToLookup(outcome => outcome.Case);

        KnownFailure
            .Read()
            .Where(failure => failure.Service == name && !outcomes[failure.Case].Any(failure.Is))
            .Select(failure => failure.Case)
            .Should()
            .BeEmpty();
    }

    /// <summary>The cases that prove nothing of our clients prove nothing of Kiota's either, and no other does.</summary>
    [Fact]
    public async Task As_many_cases_prove_something_as_with_our_clients()
    {
        var outcomes = await Task.WhenAll(Service.All.Select(clients.OutcomesOfAsync));

        outcomes
            .SelectMany(ofService => ofService)
            .Where(outcome => outcome is { IsProved: false, IsFailure: false })
            .Select(outcome => outcome.Case)
            .Should()
            .BeEquivalentTo(
                File.ReadLines(Repository.PathOf("tests/Contract/not-applicable.txt"))
                    .Where(line => line.Contains(" # ", StringComparison.Ordinal))
                    .Select(line => line.Split(" # ")[0].Replace("bare: ", "", StringComparison.Ordinal))
            );
    }

    private Task<IReadOnlyList<CaseOutcome>> OutcomesOfAsync(string name) =>
        clients.OutcomesOfAsync(Service.All.Single(service => service.Namespace == name));
}
