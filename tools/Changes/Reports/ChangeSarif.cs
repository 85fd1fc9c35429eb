using System.Globalization;
using OpenApi.Changes.Reports.Sarif;
using OpenApi.Changes.Review;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>The review as a SARIF log.</summary>
public static class ChangeSarif
{
    /// <summary>Writes a review.</summary>
    public static string Write(ChangeReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var changes = review.Open.Concat(review.Acknowledged).ToList();
        return SarifLog.Write(
            "openapi-client diff",
            changes.Select(change => RuleOf(change.Change.Rule)),
            changes.Select(change => ResultOf(change, review))
        );
    }

    private static SarifRule RuleOf(ChangeRule rule) =>
        new(rule.Id, rule.Title, rule.Reason, rule.Advice, LevelOf(rule.Level));

    private static SarifResult ResultOf(ReviewedChange change, ChangeReview review) =>
        new(
            change.Change.Rule.Id,
            LevelOf(change.Level),
            change.Change.Message,
            PlaceOf(ChangeLocation.Of(change, review), change)
        )
        {
            Related = change.Change is { Old: { } old, New: not null }
                ? PlaceOf(old, change) with
                {
                    Note = OldVersion(old),
                }
                : null,
            Fingerprint = change.Fingerprint,
            Justification = change.Acknowledgement?.Reason,
        };

    /// <summary>The line is that of the old version, which the file in the working copy no longer is.</summary>
    private static string OldVersion(SourceLocation old) =>
        string.Create(CultureInfo.InvariantCulture, $"The old version, {old.Path}({old.Line},{old.Column})");

    private static SarifPlace PlaceOf(SourceLocation place, ReviewedChange change) =>
        new(ChangeLocation.FileOf(place), place.Line, place.Column, change.Change.Key);

    private static SarifLevel LevelOf(ChangeLevel level) =>
        level switch
        {
            ChangeLevel.Breaking => SarifLevel.Error,
            ChangeLevel.Warning => SarifLevel.Warning,
            _ => SarifLevel.Note,
        };
}
