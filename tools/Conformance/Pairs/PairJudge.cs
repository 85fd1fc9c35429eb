using OpenApi.Changes;
using OpenApi.Documents;
using OpenApi.Documents.Views;

namespace OpenApi.Conformance.Pairs;

/// <summary>Compares the two versions of a pair and holds the verdict against the expected one.</summary>
/// <param name="folder">The folder of the pairs.</param>
/// <param name="today">The day by which dates of sunset have come.</param>
internal sealed class PairJudge(string folder, DateOnly today)
{
    /// <summary>What was found about the messages that a pair's rules speak of; null where a version is no document.</summary>
    public IReadOnlyList<Change>? ChangesOf(ExpectedPair pair, CancellationToken cancellationToken) =>
        Read(pair, "base.json", cancellationToken) is { } old && Read(pair, "rev.json", cancellationToken) is { } @new
            ?
            [
                .. DocumentComparer
                    .CompareWire(old, @new, today, cancellationToken)
                    .Where(change => IsMeant(pair, change)),
            ]
            : null;

    /// <summary>Rules about requests say nothing of answers, and the other way round; a list of both, or of neither, means all.</summary>
    private static bool IsMeant(ExpectedPair pair, Change change)
    {
        var speaksOfRequests = pair.Rules.Any(rule => rule.Contains("request-", StringComparison.Ordinal));
        var speaksOfAnswers = pair.Rules.Any(rule => rule.StartsWith("response-", StringComparison.Ordinal));
        return speaksOfRequests == speaksOfAnswers
            || change.Rule.Direction == (speaksOfRequests ? ChangeDirection.Request : ChangeDirection.Response);
    }

    private ApiDocument? Read(ExpectedPair pair, string version, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, pair.Name, version);
        return DocumentReader.Read(version, File.ReadAllText(path), ReadOptions.Default, cancellationToken).Document;
    }
}
