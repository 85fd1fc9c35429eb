using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OpenApi.Changes.Review;

namespace OpenApi.Changes.Reports;

/// <summary>
/// The review as a comment on a pull request: what it comes to, then what breaks, then the rest folded away. A comment has a
/// longest length; what does not fit is left out from the end of each part, counted and said.
/// </summary>
public static class ChangeMarkdown
{
    /// <summary>The longest comment that GitHub takes, in characters.</summary>
    public const int GithubLimit = 65_536;

    /// <summary>What is kept free for each part that is still to come, and for the last line.</summary>
    private const int Reserve = 1_500;

    /// <summary>Writes a review.</summary>
    /// <param name="review">The review.</param>
    /// <param name="limit">The most UTF-16 units that the text may have, at least 10,000.</param>
    public static string Write(ChangeReview review, int limit = GithubLimit)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 10_000);
        var text = new StringBuilder($"## API changes\n\n{Words.Totals(review)}\n");
        AppendVersions(text, review);
        AppendNotes(text, review.Notes);
        var parts = PartsOf(review);
        var shown = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var end = limit - (Reserve * (parts.Length - i));
            shown += parts[i].AppendTo(text, end);
        }

        AppendLastLine(text, shown, review.Open.Length + review.Acknowledged.Length);
        return text.ToString();
    }

    private static ImmutableArray<MarkdownPart> PartsOf(ChangeReview review)
    {
        var several = review.Documents.Length > 1;
        MarkdownPart[] parts =
        [
            new("Breaking", IsFolded: false, Of(ChangeLevel.Breaking), several),
            new("Warnings", IsFolded: true, Of(ChangeLevel.Warning), several),
            new("Other changes", IsFolded: true, Of(ChangeLevel.Info), several),
            new("Acknowledged", IsFolded: true, review.Acknowledged, several),
        ];
        return [.. parts.Where(part => !part.Changes.IsEmpty)];

        ImmutableArray<ReviewedChange> Of(ChangeLevel level) => [.. review.Open.Where(change => change.Level == level)];
    }

    private static void AppendVersions(StringBuilder text, ChangeReview review)
    {
        text.Append("\n| Version of the | Step | Why |\n|---|---|---|\n");
        foreach (var advice in review.Versions)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {advice.Subject} | **{Words.Of(advice.Step)}** | {MarkdownSyntax.Inline(advice.Why)} |\n"
            );
        }
    }

    private static void AppendNotes(StringBuilder text, ImmutableArray<PolicyNote> notes)
    {
        const int MostListed = 5;
        foreach (var note in notes.Take(MostListed))
        {
            text.Append("\n> ").Append(MarkdownSyntax.Inline(note.Message)).Append('\n');
        }

        if (notes.Length > MostListed)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n> And {notes.Length - MostListed} more acknowledgements are expired or unused.\n"
            );
        }
    }

    private static void AppendLastLine(StringBuilder text, int shown, int all)
    {
        if (all == 0)
        {
            return;
        }

        text.Append(
            "\nTo accept a change, put the twelve letters and digits at its end into `acknowledged`, with a reason.\n"
        );
        if (shown < all)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nCut to fit a comment: {shown} of {all} changes are listed. The HTML report (`--report html=changes.html`) has them all.\n"
            );
        }
    }
}
