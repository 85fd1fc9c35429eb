using OpenApi.Changes.Wire.Description;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Limits;
using OpenApi.Changes.Wire.Paths;
using OpenApi.Changes.Wire.Security;
using OpenApi.Changes.Wire.Unchanged;
using OpenApi.Changes.Wire.Webhooks;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire;

/// <summary>Finds what differs on the wire between two versions of a document.</summary>
public static class WireComparer
{
    /// <summary>Compares two versions.</summary>
    /// <param name="old">The version that callers were made for.</param>
    /// <param name="new">The version that comes after it.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <returns>The changes, in the order of their places in the new version.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IReadOnlyList<Change> Compare(
        ApiDocument old,
        ApiDocument @new,
        CancellationToken cancellationToken
    ) => Compare(old, @new, today: null, cancellationToken);

    /// <summary>Compares two versions on a day.</summary>
    /// <param name="old">The version that callers were made for.</param>
    /// <param name="new">The version that comes after it.</param>
    /// <param name="today">The day by which dates of sunset have come (UTC); null counts each date as one that has not.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <returns>The changes, in the order of their places in the new version.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IReadOnlyList<Change> Compare(
        ApiDocument old,
        ApiDocument @new,
        DateOnly? today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var comparison = new Comparison(old, @new, today, cancellationToken);
        var document = new Site(null);
        var operations = OperationMatch.Of(old, @new);
        var schemes = SchemeNames.Of(old, @new);
        comparison.Add(
            document,
            [
                .. DescriptionComparer.Compare(old, @new),
                .. SchemeComparer.Compare(old, @new, schemes),
                .. RateLimits.Compare(old.Root, @new.Root),
                .. ErrorCodes.Compare(old.Root, @new.Root),
            ]
        );
        new OperationSetComparer(comparison).Compare(operations);
        new WebhookComparer(comparison).Compare();
        var comparer = new OperationComparer(comparison, schemes);
        var unchanged = new UnchangedOperations(comparison, operations.Pairs, cancellationToken);
        foreach (var pair in operations.Pairs.Where(pair => !unchanged.Contain(pair)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            comparer.Compare(pair);
        }

        return comparison.Finish();
    }
}
