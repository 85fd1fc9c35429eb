using System.Globalization;
using OpenApi.Changes.Reports;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Findings as Markdown, for the comment of a pull request: a table for each file, the worst first.</summary>
internal static class MarkdownReport
{
    /// <summary>A comment may have 65,536 characters; headings and the last line need some of them. What does not fit is counted.</summary>
    private const int MostOfRows = 60_000;

    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings)
    {
        if (findings.Count == 0)
        {
            output.WriteLine("No findings.");
            return;
        }

        var sorted = findings.OrderByDescending(finding => finding.Descriptor.Severity).ToList();
        var fitting = CountOfFitting(sorted);
        foreach (var file in sorted.Take(fitting).GroupBy(finding => finding.Location.Path))
        {
            output.WriteLine($"### {MarkdownSyntax.Inline(file.Key)}");
            output.WriteLine();
            output.WriteLine("| Place | Rule | Finding |");
            output.WriteLine("|---|---|---|");
            foreach (var finding in file)
            {
                output.WriteLine(Row(finding));
            }

            output.WriteLine();
        }

        if (fitting < sorted.Count)
        {
            var left = sorted.Skip(fitting).CountBy(finding => finding.Descriptor.Severity).Select(Words);
            output.WriteLine($"Cut to fit a comment; not shown: {string.Join(", ", left)}.");
        }
    }

    private static int CountOfFitting(IEnumerable<Diagnostic> findings)
    {
        var length = 0;
        return findings.TakeWhile(finding => (length += Row(finding).Length + 1) <= MostOfRows).Count();
    }

    private static string Words(KeyValuePair<Severity, int> count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.Value} × {FindingReport.Word(count.Key)}");

    /// <summary>A document's text stays text: no sign of it begins markup, a mention, a link or another cell.</summary>
    private static string Row(Diagnostic finding) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {finding.Location.Line}:{finding.Location.Column} | {FindingReport.Word(finding.Descriptor.Severity)} {finding.Descriptor.Id} | {MarkdownSyntax.Inline(finding.Message)} |"
        );
}
