using System.Collections.Immutable;

namespace OpenApi.Changes.Review;

/// <summary>The rules about whole documents, which only a comparison of folders can break.</summary>
public static class DocumentRules
{
    /// <summary>The new folder has a document that the old one has not.</summary>
    public static ChangeRule Added { get; } =
        new(
            "document-added",
            ChangeDirection.None,
            "document",
            "A document was added",
            ChangeLevel.Info,
            "Nobody relied on a document that was not there.",
            "Generate a client of it where you want to call it.",
            Mirror: "document-removed"
        );

    /// <summary>The old folder has a document that the new one has not.</summary>
    public static ChangeRule Removed { get; } =
        new(
            "document-removed",
            ChangeDirection.None,
            "document",
            "A document was removed",
            ChangeLevel.Breaking,
            "All of its operations are gone, and a client made from it can no longer be made.",
            "If it was renamed, compare the two files with each other; else keep it until its callers have moved.",
            Mirror: "document-added"
        );

    /// <summary>All of them.</summary>
    public static ImmutableArray<ChangeRule> All { get; } = [Added, Removed];
}
