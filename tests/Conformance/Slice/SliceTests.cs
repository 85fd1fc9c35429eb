using OpenApi.Conformance.Checking;
using OpenApi.Conformance.Results;
using OpenApi.Conformance.Running;

namespace OpenApi.Conformance.Tests.Slice;

/// <summary>What the command does with the whole corpus, on sixty documents.</summary>
[Collection(WholeMachine.Name)]
public sealed class SliceTests
{
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Every_document_gives_a_client_that_compiles_without_a_warning()
    {
        RequiredCorpus.OrSkip();
        var results = new List<DocumentResult>();
        var gate = new Lock();
        void Collect(DocumentResult result)
        {
            lock (gate)
            {
                results.Add(result);
            }
        }

        await new ConformanceRun(Environment.ProcessorCount, LongestTry).RunAsync(
            SliceDocuments.All,
            Collect,
            CancellationToken.None
        );

        results.Should().HaveCount(60);
        var baseline = Baseline.Read(SliceDocuments.BaselinePath);
        results.SelectMany(baseline.RegressionsOf).Should().BeEmpty();
        results.Should().OnlyContain(result => result.Outcome == Outcome.Client);
    }
}
