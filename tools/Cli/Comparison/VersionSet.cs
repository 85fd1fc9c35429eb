using System.Collections.Immutable;
using OpenApi.Cli.Documents;

namespace OpenApi.Cli.Comparison;

/// <summary>One side of a comparison: a document, or all files of a folder that may be documents.</summary>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Files">The files in the order of their names.</param>
internal sealed record VersionSet(bool IsFolder, ImmutableArray<VersionFile> Files)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>Finds what a location names.</summary>
    /// <param name="text">A path, or <c>git:REV:path</c>.</param>
    /// <param name="repository">A folder of the repository that revisions are looked up in.</param>
    /// <param name="overlays">What is laid over each document.</param>
    /// <exception cref="UsageException">The location is written wrongly.</exception>
    /// <exception cref="InputException">There is nothing at the location.</exception>
    public static VersionSet Open(string text, string repository, IReadOnlyList<string> overlays)
    {
        var location = VersionLocation.Parse(text);
        return location.Revision is { } revision
            ? OfRevision(new GitRevision(repository, revision), location.Path, overlays)
            : OfDisk(location.Path, overlays);
    }

    private static VersionSet OfDisk(string path, IReadOnlyList<string> overlays) =>
        Directory.Exists(path)
            ? new VersionSet(
                true,
                [
                    .. Directory
                        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .Where(MayBeDocument)
                        .Select(file => OfDisk(file, Path.GetRelativePath(path, file).Replace('\\', '/'), overlays))
                        .OrderBy(file => file.Name, StringComparer.Ordinal),
                ]
            )
            : new VersionSet(false, [OfDisk(path, Path.GetFileName(path), overlays)]);

    private static VersionFile OfDisk(string path, string name, IReadOnlyList<string> overlays) =>
        new(name, path, cancellationToken => DocumentFile.ReadAsync(path, overlays, cancellationToken));

    private static VersionSet OfRevision(GitRevision revision, string path, IReadOnlyList<string> overlays) =>
        revision.IsFolder(path)
            ? new VersionSet(
                true,
                [
                    .. revision
                        .Files(path)
                        .Where(MayBeDocument)
                        .Select(file =>
                            OfRevision(revision, file, path.Length == 0 ? file : file[(path.Length + 1)..], overlays)
                        )
                        .OrderBy(file => file.Name, StringComparer.Ordinal),
                ]
            )
            : new VersionSet(false, [OfRevision(revision, path, path[(path.LastIndexOf('/') + 1)..], overlays)]);

    private static VersionFile OfRevision(
        GitRevision revision,
        string path,
        string name,
        IReadOnlyList<string> overlays
    ) =>
        new(
            name,
            revision.NameOf(path),
            async cancellationToken =>
                revision.Read(
                    path,
                    await DocumentFile.ReadOverlaysAsync(overlays, cancellationToken).ConfigureAwait(false)
                )
        );

    private static bool MayBeDocument(string path) =>
        Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A file of one side that can be read.</summary>
/// <param name="Name">Its path below the compared folder, or its file name.</param>
/// <param name="Path">Its path as findings show it.</param>
/// <param name="ReadAsync">Reads it.</param>
internal sealed record VersionFile(string Name, string Path, Func<CancellationToken, Task<DocumentFile>> ReadAsync);
