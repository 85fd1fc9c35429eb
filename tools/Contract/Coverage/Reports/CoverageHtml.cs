using System.Globalization;
using System.Net;
using System.Text;

namespace OpenApi.Contract.Coverage.Reports;

/// <summary>
/// The report as one page that needs nothing else: it can be sorted and filtered, read without a mouse, and follows the
/// reader's choice of light or dark. Without scripts the tables are still there.
/// </summary>
public static class CoverageHtml
{
    /// <summary>Writes a report.</summary>
    public static string Write(CoverageReport report)
    {
        var totals = new StringBuilder();
        foreach (var total in report.Totals)
        {
            totals.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{Text(total.Kind)}</th><td class=\"number\">{total.GreenPercent:0.0} %</td><td class=\"number\" data-total=\"{total.Kind}\">{total.Green}</td><td class=\"number\">{total.Yellow}</td><td class=\"number\">{total.Red}</td><td class=\"number\">{total.Count}</td></tr>\n"
            );
        }

        var rows = new StringBuilder();
        foreach (var item in report.Items)
        {
            var state = item.State.ToString().ToLowerInvariant();
            rows.Append(
                CultureInfo.InvariantCulture,
                $"<tr data-kind=\"{item.Kind}\" data-state=\"{state}\"><td><span class=\"state {state}\">{state}</span></td><td>{Text(item.Kind)}</td><td>{Text(item.Operation)}</td><td>{Text(item.Name)}</td><td class=\"number\">{item.Valid}</td><td class=\"number\">{item.Invalid}</td><td>{Text(item.Document)}:{item.Line}</td></tr>\n"
            );
        }

        var kinds = string.Concat(report.Totals.Select(total => $"<option>{Text(total.Kind)}</option>"));
        return Template()
            .Replace("<!--totals-->", totals.ToString(), StringComparison.Ordinal)
            .Replace("<!--kinds-->", kinds, StringComparison.Ordinal)
            .Replace("<!--rows-->", rows.ToString(), StringComparison.Ordinal);
    }

    private static string Text(object value) => WebUtility.HtmlEncode(value.ToString()) ?? "";

    private static string Template()
    {
        using var stream = typeof(CoverageHtml).Assembly.GetManifestResourceStream("coverage-report.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
