using System.Globalization;
using System.Text;
using OpenApi.Changes.Review;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Changes.Reports;

/// <summary>
/// The review as workflow commands of GitHub Actions. GitHub shows only the first ten of a kind for each step, so the worst
/// come first.
/// </summary>
public static class ChangeGithub
{
    /// <summary>Writes a review.</summary>
    public static string Write(ChangeReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var text = new StringBuilder();
        foreach (var change in review.Open.OrderByDescending(change => change.Level))
        {
            var place = ChangeLocation.Of(change, review);
            var title = $"{change.Change.Rule.Title} ({change.Change.Rule.Id})";
            text.Append(
                CultureInfo.InvariantCulture,
                $"::{CommandOf(change.Level)} file={Property(ChangeLocation.FileOf(place))},line={place.Line},col={place.Column},title={Property(title)}::{Data($"{change.Change.Message} [{change.Fingerprint}]")}\n"
            );
        }

        foreach (var note in review.Notes)
        {
            var place = note.Acknowledgement.Place;
            text.Append(
                CultureInfo.InvariantCulture,
                $"::warning file={Property(place.Path)},line={place.Line},col={place.Column},title=Acknowledgement::{Data(note.Message)}\n"
            );
        }

        return text.ToString();
    }

    private static string Property(string value) => WorkflowCommand.Property(MessageText.OneLine(value));

    private static string Data(string value) => WorkflowCommand.Data(MessageText.OneLine(value));

    private static string CommandOf(ChangeLevel level) =>
        level switch
        {
            ChangeLevel.Breaking => "error",
            ChangeLevel.Warning => "warning",
            _ => "notice",
        };
}
