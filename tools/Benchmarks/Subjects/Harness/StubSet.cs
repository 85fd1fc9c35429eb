using System.Diagnostics;
using OpenApi.Benchmarks.Measuring;
using OpenApi.Contract;
using OpenApi.Contract.Description;

namespace OpenApi.Benchmarks.Subjects.Harness;

/// <summary>What it costs to turn documents into stubs.</summary>
internal static class StubSet
{
    private const int WarmingRounds = 20;

    /// <summary>The median time to read documents and to make every answer that they describe, in a warm process.</summary>
    public static TimeSpan MedianBuild(IReadOnlyList<string> documents, int rounds)
    {
        for (var round = 0; round < WarmingRounds; round++)
        {
            Build(documents);
        }

        return TimeSpan.FromSeconds(Median.Of(Enumerable.Range(0, rounds).Select(_ => Build(documents).TotalSeconds)));
    }

    private static TimeSpan Build(IReadOnlyList<string> documents)
    {
        var clock = Stopwatch.StartNew();
        var contract = ServiceContract.Load(documents);
        _ = ContractServer.InProcess(contract);
        foreach (var answer in contract.Operations.SelectMany(operation => operation.Answers))
        {
            _ = answer.Body;
        }

        return clock.Elapsed;
    }
}
