using System.Runtime.CompilerServices;
using OpenApi.Changes.Reports;
using OpenApi.Changes.Review;
using OpenApi.Changes.Tests.Review;
using OpenApi.Documents.Nodes;
using OpenApi.Tests.Browser;

namespace OpenApi.Changes.Tests.Reports;

public sealed class HtmlTests
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["old/pets.yaml"] = Numbered("old line", 20),
        ["new/pets.yaml"] = Numbered("new line", 40),
    };

    [Fact]
    public async Task The_page_can_be_filtered_and_read_by_everyone_with_both_versions_side_by_side()
    {
        var review = Reviewer.Review(
            [
                Given.Document(
                    Given.Change(Given.Removed, "breaks"),
                    Given.Change(Given.Deprecated, "warns"),
                    Given.Change(Given.Added, "accepted")
                ) with
                {
                    CSharp = [Given.Change(Given.Reworded, "only-here") with { Operations = ["GET /other"] }],
                },
            ],
            Given.GoodPolicy("acknowledged: [ { rule: thing-added, key: accepted, reason: why } ]"),
            Given.Rules,
            [Surface.Wire, Surface.CSharp],
            Given.Today
        );

        var (seen, complaints) = await VisitAsync("changes.html", ChangeHtml.Write(review, Texts));

        seen.All.Should().Be(4);
        seen.Filtered.Should().Be(new Filtered(1, 1, 1, 1, 1, 1, 1, "1 of 4 shown"));
        seen.FirstStop.Should().Be("To the changes");
        seen.UnfoldedByKeyboard.Should().Be(1);
        seen.BackAtFirst.Should().BeTrue();
        seen.Sides.Select(side => side.Caption).Should().Equal("Old: old/pets.yaml:12", "New: new/pets.yaml:34");
        seen.Sides.Select(side => side.Marked).Should().Equal("12old line 12", "34new line 34");
        seen.Sides.Select(side => side.Lines).Should().Equal(10, 10);
        seen.Sides[0].Left.Should().BeLessThan(seen.Sides[1].Left);
        complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_document_cannot_run_scripts_in_the_page()
    {
        var place = SampleReview.OfHostileText.Open[0].Change.New!;
        var texts = new Dictionary<string, string> { [place.Path] = $"{SampleReview.Hostile}\n{SampleReview.Hostile}" };

        var (seen, complaints) = await VisitAsync("hostile.html", ChangeHtml.Write(SampleReview.OfHostileText, texts));

        seen.All.Should().Be(1);
        complaints.Should().BeEmpty();
    }

    [Fact]
    public void A_document_on_one_line_is_shown_around_the_place_only()
    {
        var line = new string('a', 5_000) + "HERE" + new string('b', 5_000);
        var change = Given.Change(Given.Removed) with
        {
            Old = null,
            New = new SourceLocation("one.json", "", 1, 5_001),
        };

        var page = ChangeHtml.Write(Given.Review(change), new Dictionary<string, string> { ["one.json"] = line });

        page.Should().MatchRegex("…a{50}HEREb{146}…");
        page.Should().NotContain(new string('a', 60));
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere() =>
        ChangeHtml
            .Write(SampleReview.Mixed, Texts)
            .Should()
            .NotContainAny("http:", "https:", "src=\"", "@import", "url(");

    private static async Task<PageVisit<PageSeen>> VisitAsync(string name, string html)
    {
        var page = Path.Combine(AppContext.BaseDirectory, name);
        await File.WriteAllTextAsync(page, html);
        return await HtmlPage.OpenAsync<PageSeen>(page, Path.Combine(Folder(), "open-report.mjs"));
    }

    private static string Numbered(string text, int count) =>
        string.Concat(Enumerable.Range(1, count).Select(number => $"{text} {number}\n"));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private sealed record PageSeen(
        int All,
        Filtered Filtered,
        string FirstStop,
        int UnfoldedByKeyboard,
        bool BackAtFirst,
        Side[] Sides
    );

    private sealed record Filtered(
        int Breaking,
        int Warning,
        int Info,
        int Acknowledged,
        int Csharp,
        int Text,
        int Groups,
        string Count
    );

    private sealed record Side(string Caption, string Marked, int Lines, int Left);
}
