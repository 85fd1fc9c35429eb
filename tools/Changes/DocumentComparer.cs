using OpenApi.Changes.CSharp;
using OpenApi.Changes.Wire;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.Documents.Views;

namespace OpenApi.Changes;

/// <summary>Compares two versions of a document.</summary>
public static class DocumentComparer
{
    /// <summary>What the step from one version to the next changes on the wire.</summary>
    /// <param name="old">The version that callers were made for.</param>
    /// <param name="new">The version that comes after it.</param>
    /// <param name="today">The day by which dates of sunset have come (UTC); null counts each date as one that has not.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <returns>The changes, in the order of their places in the new version.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IReadOnlyList<Change> CompareWire(
        ApiDocument old,
        ApiDocument @new,
        DateOnly? today,
        CancellationToken cancellationToken
    ) => WireComparer.Compare(old, @new, today, cancellationToken);

    /// <summary>What the step from one version to the next does to C# code that uses the generated client.</summary>
    /// <param name="old">The version that code was written for.</param>
    /// <param name="new">The version that comes after it.</param>
    /// <param name="options">How both clients are made.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <returns>The changes: of the client, of its builders and operations, and of its types, each by name.</returns>
    /// <exception cref="InvalidDataException">A client was too large to be made, so there is nothing to compare.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IReadOnlyList<Change> CompareCSharp(
        ApiDocument old,
        ApiDocument @new,
        GenerationOptions options,
        CancellationToken cancellationToken
    )
    {
        ApiDocument[] versions = [old, @new];
        var clients = new ModelingResult[versions.Length];
        Parallel.For(
            0,
            versions.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            index => clients[index] = ClientModeler.Build(versions[index], options, cancellationToken)
        );
        return CSharpComparer.Compare(clients[0], clients[1], cancellationToken);
    }
}
