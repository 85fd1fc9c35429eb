using System.Collections.Immutable;

namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>Collects findings; not safe for use by several threads at once.</summary>
public sealed class Findings
{
    private readonly List<Diagnostic> findings = [];

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => findings.Exists(finding => finding.Descriptor.Severity == Severity.Error);

    /// <summary>Adds a finding.</summary>
    public void Add(Diagnostic finding) => findings.Add(finding);

    /// <summary>Adds findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> more) => findings.AddRange(more);

    /// <summary>The findings without doubles, by file, place and id.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => Sort(findings);

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
