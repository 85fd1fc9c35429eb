using System.Collections.Immutable;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Review;

/// <summary>Two versions of one document, and what a comparison of them found.</summary>
/// <param name="Name">What tells it from the other documents of the review: its path below the compared folders, or its file name.</param>
/// <param name="OldPath">The old version as the user named it; null when there is none.</param>
/// <param name="NewPath">The new version as the user named it; null when there is none.</param>
/// <param name="Wire">The changes on the wire, in any order.</param>
/// <param name="CSharp">The changes of the generated client, in any order.</param>
public sealed record ComparedDocument(
    string Name,
    string? OldPath,
    string? NewPath,
    ImmutableArray<Change> Wire,
    ImmutableArray<Change> CSharp
)
{
    /// <summary>A document of the new folder that the old folder does not have.</summary>
    /// <param name="name">Its path below the folder.</param>
    /// <param name="path">Its path as the user would name it.</param>
    /// <param name="surfaces">What is compared; each of them feels it.</param>
    public static ComparedDocument Added(string name, string path, IReadOnlyCollection<Surface> surfaces) =>
        Whole(name, null, path, DocumentRules.Added, surfaces);

    /// <summary>A document of the old folder that the new folder does not have.</summary>
    /// <param name="name">Its path below the folder.</param>
    /// <param name="path">Its path as the user would name it.</param>
    /// <param name="surfaces">What is compared; each of them feels it.</param>
    public static ComparedDocument Removed(string name, string path, IReadOnlyCollection<Surface> surfaces) =>
        Whole(name, path, null, DocumentRules.Removed, surfaces);

    private static ComparedDocument Whole(
        string name,
        string? old,
        string? @new,
        ChangeRule rule,
        IReadOnlyCollection<Surface> surfaces
    )
    {
        var change = new Change(rule, $"{rule.Title}: '{name}'.", name, [], PlaceOf(old), PlaceOf(@new));
        return new ComparedDocument(name, old, @new, Of(Surface.Wire), Of(Surface.CSharp));

        ImmutableArray<Change> Of(Surface surface) => surfaces.Contains(surface) ? [change] : [];
    }

    private static SourceLocation? PlaceOf(string? path) => path is null ? null : new SourceLocation(path, "", 1, 1);
}
