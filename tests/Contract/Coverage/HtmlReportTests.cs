using OpenApi.Contract.Coverage;
using OpenApi.Contract.Coverage.Reports;
using OpenApi.Tests.Browser;

namespace OpenApi.Contract.Tests.Coverage;

/// <summary>The HTML report in a real browser: numbers, sorting, filtering, console and accessibility.</summary>
public sealed class HtmlReportTests(CoverageRun run) : IClassFixture<CoverageRun>
{
    [Fact]
    public async Task The_page_shows_the_numbers_of_the_json_report_and_can_be_sorted_filtered_and_read_by_everyone()
    {
        var page = Path.Combine(AppContext.BaseDirectory, "contract-coverage.html");
        await File.WriteAllTextAsync(page, CoverageHtml.Write(run.Report));

        var (seen, complaints) = await HtmlPage.OpenAsync<PageSeen>(page, Specs.TestFile("Coverage/open-report.mjs"));

        seen.Totals.Should()
            .BeEquivalentTo(
                run.Report.Totals.ToDictionary(
                    total => total.Kind.ToString(),
                    total => $"{total.Green} {total.Yellow} {total.Red} {total.Count}"
                )
            );
        seen.Rows.Should().Be(run.Report.Items.Length);
        seen.FilteredByKind.Should().Be(run.Report.Items.Count(item => item.Kind == CoverageKind.ErrorCode));
        seen.FilteredByText.Should()
            .OnlyContain(operation => operation == "cancelPullFromUrl")
            .And.HaveCount(run.Report.Items.Count(item => item.Operation == "cancelPullFromUrl"));
        seen.SortedUp.Distinct().Should().HaveCountGreaterThan(1, "equal numbers are sorted whatever the page does");
        seen.SortedUp.Should().BeInAscendingOrder();
        seen.SortedDown.Should().BeInDescendingOrder();
        seen.FocusedByKeyboard.Should().Be("Text");
        complaints.Should().BeEmpty();
    }

    private sealed record PageSeen(
        Dictionary<string, string> Totals,
        int Rows,
        int FilteredByKind,
        string[] FilteredByText,
        long[] SortedUp,
        long[] SortedDown,
        string FocusedByKeyboard
    );
}
