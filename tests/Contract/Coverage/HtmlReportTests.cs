using System.Diagnostics;
using System.Text.Json;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Coverage.Reports;

namespace OpenApi.Contract.Tests.Coverage;

/// <summary>The HTML report in a real browser: numbers, sorting, filtering, console and accessibility.</summary>
public sealed class HtmlReportTests(CoverageRun run) : IClassFixture<CoverageRun>
{
    private static readonly string? Browser = new[] { "chromium", "chromium-browser", "google-chrome" }
        .Select(NodePackages.PathOfProgram)
        .FirstOrDefault(path => path is not null);

    [SkippableFact]
    public async Task The_page_shows_the_numbers_of_the_json_report_and_can_be_sorted_filtered_and_read_by_everyone()
    {
        NodePackages.Require(
            "A browser (Debian's chromium, and the npm package playwright-core)",
            Browser is not null && Directory.Exists(NodePackages.PathOf("playwright-core"))
        );
        var page = Path.Combine(AppContext.BaseDirectory, "contract-coverage.html");
        await File.WriteAllTextAsync(page, CoverageHtml.Write(run.Report));

        var seen = await OpenAsync(page);

        seen.Totals.Should()
            .BeEquivalentTo(
                run.Report.Totals.ToDictionary(
                    total => total.Kind.ToString(),
                    total => $"{total.Green} {total.Yellow} {total.Red} {total.Count}"
                )
            );
        seen.Rows.Should().Be(run.Report.Items.Length);
        seen.FilteredByKind.Should().Be(run.Report.Items.Count(item => item.Kind == CoverageKind.ErrorCode));
        seen.FilteredByText.Should().Be(run.Report.Items.Count(item => item.Operation == "cancelPullFromUrl"));
        seen.SortedUp.Should().BeInAscendingOrder();
        seen.SortedDown.Should().BeInDescendingOrder();
        seen.FocusedByKeyboard.Should().Be("Text");
        seen.ConsoleErrors.Should().BeEmpty();
        seen.Violations.Should().BeEmpty();
    }

    private static async Task<PageSeen> OpenAsync(string page)
    {
        using var node = Process.Start(
            new ProcessStartInfo("node")
            {
                ArgumentList = { Specs.TestFile("Coverage/open-report.mjs"), Browser!, page },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.Should().Be(0, await errors);
        return JsonSerializer.Deserialize<PageSeen>(output, JsonSerializerOptions.Web)!;
    }

    private sealed record PageSeen(
        Dictionary<string, string> Totals,
        int Rows,
        int FilteredByKind,
        int FilteredByText,
        long[] SortedUp,
        long[] SortedDown,
        string FocusedByKeyboard,
        string[] ConsoleErrors,
        string[] Violations
    );
}
