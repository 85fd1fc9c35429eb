using OpenApi.Changes;
using OpenApi.Changes.Reports;
using OpenApi.Changes.Review;

namespace OpenApi.Cli.Comparison;

/// <summary>How a review is written.</summary>
internal enum ReviewFormat
{
    /// <summary>For a terminal.</summary>
    Text,

    /// <summary>In the layout of <c>docs/changes.schema.json</c>.</summary>
    Json,

    /// <summary>For a comment on a pull request.</summary>
    Markdown,

    /// <summary>One page that needs nothing else.</summary>
    Html,

    /// <summary>A JUnit test report.</summary>
    Junit,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Commands of GitHub Actions.</summary>
    Github,
}

/// <summary>Writes reviews in all formats.</summary>
/// <param name="review">The review.</param>
/// <param name="texts">The text of each compared file, by path.</param>
/// <param name="failsFrom">The level from which changes fail; null when none does.</param>
internal sealed class ReviewWriter(
    ChangeReview review,
    IReadOnlyDictionary<string, string> texts,
    ChangeLevel? failsFrom
)
{
    /// <summary>The review in a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="colours">Whether the text may have colours.</param>
    public string Write(ReviewFormat format, bool colours) =>
        format switch
        {
            ReviewFormat.Json => ChangeJson.Write(review),
            ReviewFormat.Markdown => ChangeMarkdown.Write(review),
            ReviewFormat.Html => ChangeHtml.Write(review, texts),
            ReviewFormat.Junit => ChangeJunit.Write(review, failsFrom),
            ReviewFormat.Sarif => ChangeSarif.Write(review),
            ReviewFormat.Github => ChangeGithub.Write(review),
            _ => ChangeText.Write(review, colours),
        };
}
