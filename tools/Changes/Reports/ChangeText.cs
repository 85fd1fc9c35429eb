using System.Globalization;
using System.Text;
using OpenApi.Changes.Review;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>The review for a terminal: grouped by operation, the worst first, with places that editors can jump to.</summary>
public static class ChangeText
{
    private const string Reset = "\u001b[0m";
    private const string Bold = "\u001b[1m";

    /// <summary>Writes a review.</summary>
    /// <param name="review">The review.</param>
    /// <param name="colours">Whether the reader's terminal shows colours.</param>
    public static string Write(ChangeReview review, bool colours)
    {
        ArgumentNullException.ThrowIfNull(review);
        var text = new StringBuilder();
        foreach (var group in ChangeGroup.ListOf(review.Open))
        {
            Append(text, group, review.Documents.Length > 1, colours);
        }

        text.Append(Words.Totals(review)).Append('\n');
        foreach (var advice in review.Versions)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Version of the {advice.Subject}: {Words.Of(advice.Step)}. {MessageText.OneLine(advice.Why)}\n"
            );
        }

        foreach (var note in review.Notes)
        {
            var place = note.Acknowledgement.Place;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{place.Path}({place.Line},{place.Column}): {MessageText.OneLine(note.Message)}\n"
            );
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ChangeGroup group, bool showDocument, bool colours)
    {
        var title =
            (showDocument ? group.Document + ": " : "")
            + group.Title
            + (group.Surface == Surface.CSharp ? " (C#)" : "");
        text.Append(Coloured(MessageText.OneLine(title), Bold, colours)).Append('\n');
        foreach (var change in group.Changes)
        {
            text.Append("  ")
                .Append(Coloured(Words.Of(change.Level), ColourOf(change.Level), colours))
                .Append(
                    CultureInfo.InvariantCulture,
                    $" {MessageText.OneLine(group.MessageOf(change))} [{change.Change.Rule.Id} {change.Fingerprint}]\n"
                );
            AppendPlace(text, "old", change.Change.Old);
            AppendPlace(text, "new", change.Change.New);
        }

        text.Append('\n');
    }

    private static void AppendPlace(StringBuilder text, string side, SourceLocation? place)
    {
        if (place is not null)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {side} {MessageText.OneLine(place.Path)}({place.Line},{place.Column})\n"
            );
        }
    }

    private static string Coloured(string text, string colour, bool colours) => colours ? colour + text + Reset : text;

    private static string ColourOf(ChangeLevel level) =>
        level switch
        {
            ChangeLevel.Breaking => "\u001b[31m",
            ChangeLevel.Warning => "\u001b[33m",
            _ => "\u001b[36m",
        };
}
