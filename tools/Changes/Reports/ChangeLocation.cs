using OpenApi.Changes.Review;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>Where tools that know only the working copy show a change.</summary>
internal static class ChangeLocation
{
    private const string GitPrefix = "git:";

    /// <summary>
    /// The place in the new version; where nothing there corresponds, the start of the new document; and the old place where
    /// that is gone as well.
    /// </summary>
    public static SourceLocation Of(ReviewedChange change, ChangeReview review) =>
        change.Change.New
        ?? (
            review.Documents.FirstOrDefault(document => document.Name == change.Document)?.NewPath is { } path
                ? new SourceLocation(path, "", 1, 1)
                : change.Change.Old ?? new SourceLocation(change.Document, "", 1, 1)
        );

    /// <summary>The path in the working copy that <c>git:REV:path</c> or <c>git:REV:./path</c> stands for; others as they are.</summary>
    public static string FileOf(SourceLocation place)
    {
        var path = place.Path.Replace('\\', '/');
        if (!path.StartsWith(GitPrefix, StringComparison.Ordinal))
        {
            return path;
        }

        var file = path[(path.IndexOf(':', GitPrefix.Length) + 1)..];
        return file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file;
    }
}
