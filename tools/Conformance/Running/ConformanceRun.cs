using OpenApi.Conformance.Checking;
using OpenApi.Conformance.Corpus;

namespace OpenApi.Conformance.Running;

/// <summary>Tries many documents, several at once.</summary>
/// <param name="parallelism">How many documents are tried at once.</param>
/// <param name="timeLimit">The longest that one may take; beyond it the document counts as one that hangs.</param>
public sealed class ConformanceRun(int parallelism, TimeSpan timeLimit)
{
    /// <summary>From this length on a document is tried alone, because its compilation fills the memory.</summary>
    private const long LargeDocument = 12_000_000;

    /// <summary>How long a try may go on after it was cancelled.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>Tries documents, the small ones first.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="report">Takes each result; it is called by several threads.</param>
    /// <param name="cancellationToken">Ends the run; what was tried stays reported.</param>
    public async Task RunAsync(
        IEnumerable<CorpusDocument> documents,
        Action<DocumentResult> report,
        CancellationToken cancellationToken
    )
    {
        var bySize = documents.ToLookup(document => new FileInfo(document.Path).Length >= LargeDocument);
        await RunAsync(bySize[false], parallelism, report, cancellationToken).ConfigureAwait(false);
        await RunAsync(bySize[true], 1, report, cancellationToken).ConfigureAwait(false);
    }

    private Task RunAsync(
        IEnumerable<CorpusDocument> documents,
        int atOnce,
        Action<DocumentResult> report,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            documents,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
            async (document, cancelled) => report(await TryAsync(document, cancelled).ConfigureAwait(false))
        );

    private async Task<DocumentResult> TryAsync(CorpusDocument document, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeLimit);
        try
        {
            return await Task.Run(() => DocumentCheck.Run(document, limit.Token), CancellationToken.None)
                .WaitAsync(timeLimit + Grace, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception late)
            when (late is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new DocumentResult
            {
                Document = document.Name,
                Outcome = Outcome.Hang,
                Bytes = new FileInfo(document.Path).Length,
                Problems = [$"it took longer than {timeLimit}"],
            };
        }
    }
}
