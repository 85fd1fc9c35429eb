using System.Globalization;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.Wire.Findings;

/// <summary>Collects findings and makes changes of them: the same finding at the same two places is one change.</summary>
internal sealed class FindingLog
{
    private readonly Dictionary<Identity, (Finding Finding, HashSet<Site> Sites)> known = [];

    /// <summary>Two findings with the same identity are one, met on two ways.</summary>
    private readonly record struct Identity(string Rule, string Detail, Node Where, Node? Old, Node? New);

    /// <summary>Takes findings.</summary>
    /// <param name="site">What they belong to.</param>
    /// <param name="findings">The findings.</param>
    public void Add(Site site, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var identity = new Identity(finding.Rule.Id, finding.Detail, finding.Where, finding.Old, finding.New);
            if (!known.TryGetValue(identity, out var entry))
            {
                known.Add(identity, entry = (finding, []));
            }

            entry.Sites.Add(site);
        }
    }

    /// <summary>The changes in the order of their places in the new version, then of their rules and keys.</summary>
    public IReadOnlyList<Change> ToChanges() =>
        [
            .. known
                .Values.Select(entry => ToChange(entry.Finding, entry.Sites))
                .OrderBy(change => change.New?.Path, StringComparer.Ordinal)
                .ThenBy(change => change.New?.Line)
                .ThenBy(change => change.New?.Column)
                .ThenBy(change => change.Rule.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Key, StringComparer.Ordinal),
        ];

    private static Change ToChange(Finding finding, HashSet<Site> sites)
    {
        var place = PlaceName.Of(finding.Where);
        var operations = sites.SelectMany(site => site.Operations()).ToHashSet(StringComparer.Ordinal);
        var only = operations.Count == 1 ? operations.First() : null;
        return new Change(
            finding.Rule,
            $"{place}: {finding.Text}{Reach(place, operations, only)}",
            finding.Detail.Length == 0 ? place : $"{place} {finding.Detail}",
            only,
            finding.Old is null ? null : ChangePlace.Of(finding.Old),
            finding.New is null ? null : ChangePlace.Of(finding.New),
            finding.OldValue,
            finding.NewValue
        );
    }

    private static string Reach(string place, HashSet<string> operations, string? only) =>
        only is not null
            ? place.StartsWith(only, StringComparison.Ordinal)
                ? ""
                : $" (reaches {only})"
            : operations.Count == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $" (reaches {operations.Count} operations)");
}
