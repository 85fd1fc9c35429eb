using System.Globalization;
using System.Text;

namespace OpenApi.Contract.Coverage.Reports;

/// <summary>The report for a terminal: totals, then what is missing.</summary>
public static class CoverageText
{
    private const int MostListed = 50;

    /// <summary>Writes the totals, one line for each kind.</summary>
    public static string Totals(CoverageReport report)
    {
        var text = new StringBuilder();
        foreach (var total in report.Totals)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{total.Kind, -10} {total.GreenPercent, 6:0.0} %   {total.Green} green, {total.Yellow} yellow, {total.Red} red of {total.Count}"
            );
        }

        return text.ToString();
    }

    /// <summary>Writes a report.</summary>
    public static string Write(CoverageReport report)
    {
        var text = new StringBuilder(Totals(report));
        foreach (var group in report.Items.Where(item => item.State != CoverageState.Green).GroupBy(item => item.Kind))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{group.Key}: not covered");
            foreach (var item in group.Take(MostListed))
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {item.State.ToString().ToLowerInvariant(), -6} {item.Document}({item.Line}) {$"{item.Operation} {item.Name}".Trim()}"
                );
            }

            if (group.Count() > MostListed)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  and {group.Count() - MostListed} more");
            }
        }

        return text.ToString();
    }
}
