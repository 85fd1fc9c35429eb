using System.Globalization;
using OpenApi.Documents.Nodes;

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
                .Values.Select(entry => (entry.Finding, Change: ToChange(entry.Finding, entry.Sites)))
                .GroupBy(entry =>
                    (entry.Change.Rule.Id, entry.Change.Key, entry.Change.OldValue, entry.Change.NewValue)
                )
                .SelectMany(Told)
                .OrderBy(change => change.New?.Path, StringComparer.Ordinal)
                .ThenBy(change => change.New?.Line)
                .ThenBy(change => change.New?.Column)
                .ThenBy(change => change.Rule.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Key, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The changes of one name, told apart by the operation and the names of both places where there are several, and by what the
    /// places say where even those are the same.
    /// </summary>
    private static IEnumerable<Change> Told(IEnumerable<(Finding Finding, Change Change)> same)
    {
        var all = same.ToList();
        return all.Count == 1
            ? [all[0].Change]
            : all.GroupBy(entry => NamesOf(entry.Finding, entry.Change.Operation))
                .SelectMany(twins =>
                    twins.Select(entry =>
                        entry.Change with
                        {
                            Twin = twins.Count() == 1 ? twins.Key : $"{twins.Key} {DigestsOf(entry.Finding)}",
                        }
                    )
                );
    }

    private static string NamesOf(Finding finding, string? operation) =>
        string.Join(
            " | ",
            new[] { finding.Old, finding.New }
                .Select(node => node is null ? "nowhere" : PlaceName.Of(node))
                .Prepend(operation)
        );

    private static string DigestsOf(Finding finding) =>
        string.Join(
            ' ',
            new[] { finding.Where, finding.Old, finding.New }.Select(node =>
                node is null ? "none" : Structure.DigestOf(node).ToString("x16", CultureInfo.InvariantCulture)
            )
        );

    private static Change ToChange(Finding finding, HashSet<Site> sites)
    {
        var place = PlaceName.Of(finding.Where);
        var operations = sites.SelectMany(site => site.Operations()).ToHashSet(StringComparer.Ordinal);
        var only = operations.Count == 1 ? operations.First() : null;
        return new Change(
            finding.Rule,
            $"{place}: {finding.Text}{Reach(place, operations, only)}",
            finding.Detail.Length == 0 ? place : $"{place} {finding.Detail}",
            [.. operations.Order(StringComparer.Ordinal)],
            finding.Old is null ? null : SourceLocation.OfName(finding.Old),
            finding.New is null ? null : SourceLocation.OfName(finding.New),
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
