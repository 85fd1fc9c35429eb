using System.Text.RegularExpressions;
using OpenApi.Changes.Reports;
using OpenApi.Changes.Tests.Review;

namespace OpenApi.Changes.Tests.Reports;

public sealed partial class MarkdownTests
{
    [Fact]
    public void What_breaks_comes_first_and_open_the_rest_is_folded()
    {
        var mark = SampleReview
            .Mixed.Open.Concat(SampleReview.Mixed.Acknowledged)
            .Select(change => change.Fingerprint)
            .ToArray();

        ChangeMarkdown
            .Write(SampleReview.Mixed)
            .Should()
            .Be(
                $"""
                ## API changes

                1 breaking change, 1 warning, 1 other change; 1 more acknowledged.

                | Version of the | Step | Why |
                |---|---|---|
                | document | **major** | 2 changes, each of which may break what worked, such as: accepted: something about thing-removed |

                > The acknowledgement of thing-added at 'nothing' matches no change; take it out.

                ### Breaking (1)

                **`POST /pets`**

                - line 34 (was 12): breaks: something about thing-removed `thing-removed` `{mark[0]}`

                <details><summary>Warnings (1)</summary>

                - `POST /pets` line 34: warns: something about thing-deprecated `thing-deprecated` `{mark[1]}`

                </details>

                <details><summary>Other changes (1)</summary>

                - `POST /pets` was line 12: adds: something about thing-added `thing-added` `{mark[2]}`

                </details>

                <details><summary>Acknowledged (1)</summary>

                - `POST /pets` line 34 (was 12): accepted: something about thing-removed Accepted: Agreed with the vendor. `thing-removed` `{mark[
                    3
                ]}`

                </details>

                To accept a change, put the twelve letters and digits at its end into `acknowledged`, with a reason.

                """.ReplaceLineEndings(
                    "\n"
                )
            );
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(ChangeMarkdown.GithubLimit)]
    public void What_does_not_fit_is_cut_counted_and_said(int limit)
    {
        var review = SampleReview.OfSize(5_000, Given.Removed);

        var text = ChangeMarkdown.Write(review, limit);

        text.Length.Should().BeInRange(limit - 3_500, limit);
        var listed = text.Split('\n').Count(line => line.StartsWith("- line", StringComparison.Ordinal));
        text.Should().Contain($"… and {5_000 - listed} more: {5_000 - listed} × `thing-removed`.");
        text.Should().Contain($"Cut to fit a comment: {listed} of 5000 changes are listed.");
    }

    [Fact]
    public void Parts_that_come_later_are_never_cut_away_whole()
    {
        var many = SampleReview.OfSize(5_000, Given.Removed);
        var all = Given.Review([
            .. many.Open.Select(change => change.Change),
            Given.Change(Given.Deprecated, "warns"),
            Given.Change(Given.Added, "adds"),
        ]);

        var text = ChangeMarkdown.Write(all);

        text.Should().Contain("<summary>Warnings (1)</summary>").And.Contain("warns: something");
        text.Should().Contain("<summary>Other changes (1)</summary>").And.Contain("adds: something");
    }

    [Fact]
    public void A_document_cannot_make_markup_links_or_mentions()
    {
        var text = ChangeMarkdown.Write(SampleReview.OfHostileText);
        var outsideCode = Code().Replace(text, "");

        outsideCode.Should().NotContain("<img").And.NotContain("</script>");
        outsideCode.Should().NotContain("@someone").And.NotContain("#1").And.NotContain("GH-1");
        outsideCode.Should().NotContain("://").And.NotContain("www.").And.NotMatch("*[^\\\\]**bold*");
        text.Split('\n').Should().NotContain(line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [GeneratedRegex("(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex Code();

    [Fact]
    public void A_line_that_stayed_is_named_once()
    {
        var change = Given.Change(Given.Removed);
        var text = ChangeMarkdown.Write(Given.Review(change with { Old = change.New }));

        text.Should().Contain("\n- line 34: ").And.NotContain("(was");
    }

    [Fact]
    public void A_long_message_is_cut_between_characters()
    {
        var message = new string('a', 399) + "🐈" + new string('b', 99);

        ChangeMarkdown
            .Write(Given.Review(Given.Change(Given.Removed, message: message)))
            .Should()
            .Contain(new string('a', 399) + "…")
            .And.NotContain("\\uD8");
    }
}
