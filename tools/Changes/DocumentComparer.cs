using OpenApi.Changes.Wire;
using OpenApi.ClientGenerator.Reading.Document;

namespace OpenApi.Changes;

/// <summary>Compares two versions of a document.</summary>
public static class DocumentComparer
{
    /// <summary>What the step from one version to the next changes on the wire.</summary>
    /// <param name="old">The version that callers were made for.</param>
    /// <param name="new">The version that comes after it.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <returns>The changes, in the order of their places in the new version.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IReadOnlyList<Change> CompareWire(
        ApiDocument old,
        ApiDocument @new,
        CancellationToken cancellationToken
    ) => WireComparer.Compare(old, @new, cancellationToken);
}
