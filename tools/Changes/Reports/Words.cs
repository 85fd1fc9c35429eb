using System.Globalization;
using OpenApi.Changes.Review;

namespace OpenApi.Changes.Reports;

/// <summary>The words that all reports use for the same thing.</summary>
internal static class Words
{
    /// <summary>A level in lower case, as the command line takes it.</summary>
    public static string Of(ChangeLevel level) =>
        level switch
        {
            ChangeLevel.Breaking => "breaking",
            ChangeLevel.Warning => "warning",
            _ => "info",
        };

    /// <summary>A surface in lower case, as the command line takes it.</summary>
    public static string Of(Surface surface) => surface == Surface.Wire ? "wire" : "csharp";

    /// <summary>A direction in lower case.</summary>
    public static string Of(ChangeDirection direction) =>
        direction switch
        {
            ChangeDirection.Request => "request",
            ChangeDirection.Response => "response",
            _ => "none",
        };

    /// <summary>A version step in lower case.</summary>
    public static string Of(VersionStep step) =>
        step switch
        {
            VersionStep.Major => "major",
            VersionStep.Minor => "minor",
            VersionStep.Patch => "patch",
            _ => "none",
        };

    /// <summary>A number and what it counts, such as <c>1 change</c> or <c>12 changes</c>.</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>How many changes there are of each level, in one line.</summary>
    public static string Totals(ChangeReview review) =>
        review.Open.IsEmpty && review.Acknowledged.IsEmpty
            ? "No change."
            : $"{Count(review.Count(ChangeLevel.Breaking), "breaking change", "breaking changes")}, "
                + $"{Count(review.Count(ChangeLevel.Warning), "warning", "warnings")}, "
                + $"{Count(review.Count(ChangeLevel.Info), "other change", "other changes")}"
                + (review.Acknowledged.IsEmpty ? "" : $"; {review.Acknowledged.Length} more acknowledged")
                + ".";
}
