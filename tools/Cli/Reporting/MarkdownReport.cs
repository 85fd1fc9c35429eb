using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Findings as Markdown, for the comment of a pull request: a table for each file, the worst first.</summary>
internal static class MarkdownReport
{
    /// <summary>A comment of a pull request may have 65,536 characters; the rest is only counted.</summary>
    private const int MostRows = 200;

    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings)
    {
        if (findings.Count == 0)
        {
            output.WriteLine("No findings.");
            return;
        }

        foreach (var file in findings.Take(MostRows).GroupBy(finding => finding.Path))
        {
            output.WriteLine($"### {Escape(file.Key)}");
            output.WriteLine();
            output.WriteLine("| Place | Finding | |");
            output.WriteLine("|---|---|---|");
            foreach (var finding in file.OrderByDescending(finding => finding.Descriptor.Severity))
            {
                output.WriteLine(Row(finding));
            }

            output.WriteLine();
        }

        if (findings.Count > MostRows)
        {
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{findings.Count - MostRows} more findings.")
            );
        }
    }

    private static string Row(Diagnostic finding) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {finding.Position.Line + 1}:{finding.Position.Column + 1} | {FindingReport.Word(finding.Descriptor.Severity)} {finding.Descriptor.Id} | {Escape(finding.Message)} |"
        );

    /// <summary>A document's text must stay text: no sign of it may begin markup, a mention, a link or another cell.</summary>
    private static string Escape(string text) =>
        string.Concat(
            MessageText
                .OneLine(text)
                .Select(c =>
                    c switch
                    {
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '&' => "&amp;",
                        '@' => "&#64;",
                        '#' => "&#35;",
                        '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' => "\\" + c,
                        _ => c.ToString(),
                    }
                )
        );
}
