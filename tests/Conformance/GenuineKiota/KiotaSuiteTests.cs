using Xunit.Abstractions;
namespace OpenApi.Conformance.Tests.GenuineKiota;

public sealed class KiotaSuiteTests(KiotaClients clients, ITestOutputHelper output) : IClassFixture<KiotaClients>
{
    public static TheoryData<string> Services => [.. Service.All.Select(service => service.Namespace)];

    [SkippableTheory, MemberData(nameof(Services))]
    public async Task Dump(string name)
    {
        var outcomes = await clients.OutcomesOfAsync(Service.All.Single(s => s.Namespace == name));
        output.WriteLine(outcomes.Count(o => o.IsProved) + " " + outcomes.Count(o => o.IsFailure) + " " + outcomes.Count);
        File.WriteAllLines("/tmp/suite-" + name + ".txt", outcomes.Where(o => !o.IsProved).Select(o => (o.IsFailure ? "F " : "N ") + o.Case + " | " + o.Reason));
    }
}
