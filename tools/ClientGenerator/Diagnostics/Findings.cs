using System.Collections.Immutable;

namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>
/// Collects findings; not safe for use by several threads at once. Of each kind only the first few hundred are kept, so that
/// a broken document cannot flood a build log; a finding at the end says how many there are beyond.
/// </summary>
public sealed class Findings
{
    private const int MostOfAKind = 200;
    private readonly List<Diagnostic> kept = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Diagnostic> firstDropped = new(StringComparer.Ordinal);

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => kept.Exists(finding => finding.Descriptor.Severity == Severity.Error);

    /// <summary>Adds a finding.</summary>
    public void Add(Diagnostic finding)
    {
        var id = finding.Descriptor.Id;
        counts.TryGetValue(id, out var count);
        counts[id] = count + 1;
        if (count < MostOfAKind)
        {
            kept.Add(finding);
        }
        else if (count == MostOfAKind)
        {
            firstDropped.Add(id, finding);
        }
    }

    /// <summary>Adds findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    /// <summary>The findings without doubles, by file, place and id.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
        Sort(
            kept.Concat(
                firstDropped.Values.Select(first =>
                {
                    var id = first.Descriptor.Id;
                    return Diagnostic.Like(first, ReadingDiagnostics.MoreOfAKind, counts[id] - MostOfAKind, id);
                })
            )
        );

    /// <summary>Puts findings into the order in which they are reported: by file, place and id; doubles go.</summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> findings) =>
        [
            .. findings
                .Distinct()
                .OrderBy(finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Offset)
                .ThenBy(finding => finding.Descriptor.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
}
