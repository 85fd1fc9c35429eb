using System.Collections.Concurrent;
using OpenApi.Conformance.Corpus;
using OpenApi.Conformance.Tests.Slice;

namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>What came of driving every document of the slice that has examples; done once, on all cores.</summary>
public sealed class SliceBehaviour : IAsyncLifetime
{
    /// <summary>The outcomes in the order of the slice.</summary>
    internal IReadOnlyList<DocumentOutcome> Outcomes { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        if (!PublicCorpus.IsInstalled)
        {
            return;
        }

        var outcomes = new ConcurrentDictionary<int, DocumentOutcome>();
        await Parallel.ForEachAsync(
            SliceDocuments.All.Index(),
            async (numbered, cancelled) =>
            {
                if (await BehaviourRun.OfAsync(numbered.Item, cancelled) is { } outcome)
                {
                    outcomes[numbered.Index] = outcome;
                }
            }
        );
        Outcomes = [.. outcomes.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
