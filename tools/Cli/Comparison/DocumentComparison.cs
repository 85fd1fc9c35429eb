using System.Collections.Immutable;
using OpenApi.Changes;
using OpenApi.Changes.Review;
using OpenApi.ClientGenerator;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;

namespace OpenApi.Cli.Comparison;

/// <summary>What a comparison of two sides gave.</summary>
/// <param name="Documents">The compared documents.</param>
/// <param name="Texts">The text of each file that was read, by path.</param>
/// <param name="NewFindings">What reading each document of the new side found.</param>
internal sealed record ComparisonResult(
    ImmutableArray<ComparedDocument> Documents,
    IReadOnlyDictionary<string, string> Texts,
    ImmutableArray<ImmutableArray<Diagnostic>> NewFindings
);

/// <summary>Reads both sides and compares the documents that belong together.</summary>
/// <param name="surfaces">What is compared.</param>
/// <param name="options">How the C# client is made.</param>
/// <param name="today">The day by which dates of sunset have come (UTC).</param>
internal sealed class DocumentComparison(
    IReadOnlyCollection<Surface> surfaces,
    GenerationOptions options,
    DateOnly today
)
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<Diagnostic>> newFindings = [];

    /// <summary>Compares two sides.</summary>
    /// <exception cref="UsageException">One side is a document and the other a folder.</exception>
    /// <exception cref="InputException">A side cannot be read, or has no document.</exception>
    public async Task<ComparisonResult> CompareAsync(
        VersionSet old,
        VersionSet @new,
        CancellationToken cancellationToken
    )
    {
        if (old.IsFolder != @new.IsFolder)
        {
            throw new UsageException(
                "One version is a folder and the other is not; give two documents or two folders."
            );
        }

        var documents = ImmutableArray.CreateBuilder<ComparedDocument>();
        foreach (var (before, after) in VersionPairs.Match(old, @new))
        {
            if (
                await CompareAsync(before, after, old.IsFolder, cancellationToken).ConfigureAwait(false) is { } compared
            )
            {
                documents.Add(compared);
            }
        }

        return documents.Count == 0
            ? throw new InputException(
                "There is no OpenAPI document to compare; a document says 'openapi' or 'swagger' at its root."
            )
            : new ComparisonResult(documents.ToImmutable(), texts, [.. newFindings]);
    }

    private async Task<ComparedDocument?> CompareAsync(
        VersionFile? before,
        VersionFile? after,
        bool mayBeOther,
        CancellationToken cancellationToken
    )
    {
        // The two do not depend on each other, and reading takes most of the time.
        var reading = Task.Run(() => ReadAsync(before, mayBeOther, cancellationToken), cancellationToken);
        var @new = await ReadAsync(after, mayBeOther, cancellationToken).ConfigureAwait(false);
        var old = await reading.ConfigureAwait(false);
        Remember(old);
        Remember(@new);
        if (@new?.Document is not null)
        {
            newFindings.Add(@new.Findings);
        }

        return (old?.Document, @new?.Document) switch
        {
            (null, null) => null,
            ({ }, null) => ComparedDocument.Removed(before!.Name, before.Path, surfaces),
            (null, { }) => ComparedDocument.Added(after!.Name, after.Path, surfaces),
            ({ } left, { } right) => await CompareAsync(before!, after!, left, right, cancellationToken)
                .ConfigureAwait(false),
        };
    }

    /// <summary>Compares on all surfaces at once; documents and clients are never changed, so threads can share them.</summary>
    private async Task<ComparedDocument> CompareAsync(
        VersionFile before,
        VersionFile after,
        ApiDocument old,
        ApiDocument @new,
        CancellationToken cancellationToken
    )
    {
        var wire = On(Surface.Wire, () => DocumentComparer.CompareWire(old, @new, today, cancellationToken));
        var code = On(Surface.CSharp, () => DocumentComparer.CompareCSharp(old, @new, options, cancellationToken));
        return new ComparedDocument(
            after.Name,
            before.Path,
            after.Path,
            [.. await wire.ConfigureAwait(false)],
            [.. await code.ConfigureAwait(false)]
        );

        Task<IReadOnlyList<Change>> On(Surface surface, Func<IReadOnlyList<Change>> compare) =>
            surfaces.Contains(surface)
                ? Task.Run(compare, cancellationToken)
                : Task.FromResult<IReadOnlyList<Change>>([]);
    }

    private static async Task<ReadVersion?> ReadAsync(
        VersionFile? file,
        bool mayBeOther,
        CancellationToken cancellationToken
    ) => file is null ? null : await ReadVersion.ReadAsync(file, mayBeOther, cancellationToken).ConfigureAwait(false);

    private void Remember(ReadVersion? version)
    {
        foreach (var text in version?.Texts ?? new Dictionary<string, string>())
        {
            texts[text.Key] = text.Value;
        }
    }
}
