using System.Globalization;
using System.Text;

namespace OpenApi.Contract.Coverage.Reports;

/// <summary>The report for a pull request: a table of totals and a folded list of what is missing.</summary>
public static class CoverageMarkdown
{
    private const int MostListed = 200;

    /// <summary>Writes a report.</summary>
    public static string Write(CoverageReport report)
    {
        var text = new StringBuilder(
            "# Contract coverage\n\n| What | Covered | Green | Yellow | Red |\n|---|---:|---:|---:|---:|\n"
        );
        foreach (var total in report.Totals)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {total.Kind} | {total.GreenPercent:0.0} % | {total.Green} | {total.Yellow} | {total.Red} |\n"
            );
        }

        var missing = report.Items.Where(item => item.State != CoverageState.Green).ToList();
        if (missing.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{missing.Count} not covered</summary>\n\n");
            foreach (var item in missing.Take(MostListed))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- {item.State.ToString().ToLowerInvariant()} {item.Kind}: {Code($"{item.Operation} {item.Name}".Trim())} ({Code($"{item.Document}:{item.Line}")})\n"
                );
            }

            text.Append(missing.Count > MostListed ? $"- and {missing.Count - MostListed} more\n" : "")
                .Append("\n</details>\n");
        }

        return text.ToString();
    }

    /// <summary>Text of a document as code: no line ends, no backticks, nothing that Markdown would read.</summary>
    private static string Code(string text) => $"`{text.ReplaceLineEndings(" ").Replace('`', '\'')}`";
}
