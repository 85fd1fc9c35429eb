using System.Collections.Immutable;

namespace OpenApi.Contract.Coverage;

/// <summary>What calls touched of the documents.</summary>
/// <param name="Items">Everything that there is to touch, in the order of documents and kinds.</param>
public sealed record CoverageReport(ImmutableArray<CoverageItem> Items)
{
    /// <summary>The totals of every kind that the documents have.</summary>
    public IReadOnlyList<CoverageTotal> Totals =>
        [
            .. Items
                .GroupBy(item => item.Kind)
                .OrderBy(group => group.Key)
                .Select(group => new CoverageTotal(
                    group.Key,
                    group.Count(item => item.State == CoverageState.Green),
                    group.Count(item => item.State == CoverageState.Yellow),
                    group.Count(item => item.State == CoverageState.Red)
                )),
        ];

    /// <summary>Adds up the reports of several runs or processes.</summary>
    /// <param name="reports">The reports; things that one of them does not know are kept.</param>
    public static CoverageReport Merge(params IEnumerable<CoverageReport> reports)
    {
        var merged = new Dictionary<(string, CoverageKind, string, string), CoverageItem>();
        foreach (var item in reports.SelectMany(report => report.Items))
        {
            merged[item.Key] = merged.TryGetValue(item.Key, out var known)
                ? known with
                {
                    Valid = known.Valid + item.Valid,
                    Invalid = known.Invalid + item.Invalid,
                }
                : item;
        }

        return new CoverageReport([
            .. merged
                .Values.OrderBy(item => item.Document, StringComparer.Ordinal)
                .ThenBy(item => item.Kind)
                .ThenBy(item => item.Line)
                .ThenBy(item => item.Operation, StringComparer.Ordinal)
                .ThenBy(item => item.Name, StringComparer.Ordinal),
        ]);
    }
}

/// <summary>How many things of a kind are how well covered.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Green">Covered.</param>
/// <param name="Yellow">Touched from one side.</param>
/// <param name="Red">Never touched.</param>
public sealed record CoverageTotal(CoverageKind Kind, int Green, int Yellow, int Red)
{
    /// <summary>How many things there are.</summary>
    public int Count => Green + Yellow + Red;

    /// <summary>The share of covered things in percent, cut to one decimal so that 100 means all.</summary>
    public double GreenPercent => Count == 0 ? 100 : Math.Floor(1000.0 * Green / Count) / 10;
}
