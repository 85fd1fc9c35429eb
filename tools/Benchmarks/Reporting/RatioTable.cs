using System.Globalization;
using System.Text;

namespace OpenApi.Benchmarks.Reporting;

/// <summary>Writes what was measured of a subject as a section of Markdown.</summary>
internal static class RatioTable
{
    /// <summary>The heading, the explanation and the table of a subject.</summary>
    public static string Section(ISubject subject, IReadOnlyList<Comparison> comparisons)
    {
        var section = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"## {subject.Name}\n\n{subject.Explanation}\n\n")
            .Append("| Case | Measured | Compared with | Ratio | Bound |\n|---|---|---|---|---|\n");
        foreach (var row in comparisons)
        {
            section.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Case} | {Show(row.Ours)} | {Show(row.Theirs)} | **{Digits(row.Ratio)}** | {Show(row)} |\n"
            );
        }

        return section.ToString();
    }

    private static string Show(Quantity quantity) => $"{quantity.Name}: {Digits(quantity.Value)} {quantity.Unit}";

    private static string Show(Comparison row) =>
        row.Bound is not { } bound
            ? ""
            : $"{(bound.IsCeiling ? "at most" : "at least")} {Digits(bound.Limit)}{(row.IsWithinBound ? "" : ", **missed**")}";

    /// <summary>Three digits that mean something; more would be noise.</summary>
    private static string Digits(double value) =>
        value.ToString(
            value switch
            {
                >= 100 => "N0",
                >= 10 => "0.0",
                >= 0.1 => "0.00",
                _ => "0.0000",
            },
            CultureInfo.InvariantCulture
        );
}
