using System.Collections.Immutable;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Diagnostics;

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
    public void Add(Diagnostic finding) => Count(finding.Descriptor, () => finding);

    /// <summary>Adds a finding about a node, and works its place out only if it is kept.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="node">The node that it is about.</param>
    /// <param name="arguments">What fills the places of the message.</param>
    public void Report(DiagnosticDescriptor descriptor, Node node, params object[] arguments) =>
        Count(descriptor, () => Diagnostic.At(descriptor, node, arguments));

    /// <summary>Adds a finding about a place in a file, and works it out only if it is kept.</summary>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">The place, in UTF-16 units.</param>
    /// <param name="arguments">What fills the places of the message.</param>
    public void Report(DiagnosticDescriptor descriptor, SourceFile file, int offset, params object[] arguments) =>
        Count(descriptor, () => Diagnostic.At(descriptor, file, offset, arguments));

    /// <summary>Adds a finding about the name of a member, and works its place out only if it is kept.</summary>
    /// <param name="descriptor">The kind of finding; its message shows the name.</param>
    /// <param name="member">The member.</param>
    public void ReportName(DiagnosticDescriptor descriptor, Member member) =>
        Count(
            descriptor,
            () =>
                Diagnostic.At(descriptor, member.Value.File, member.NameOffset, member.Name) with
                {
                    Location = member.Value.File.LocationAt(member.NameOffset, member.Value.Pointer),
                }
        );

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

    private void Count(DiagnosticDescriptor descriptor, Func<Diagnostic> finding)
    {
        counts.TryGetValue(descriptor.Id, out var count);
        counts[descriptor.Id] = count + 1;
        if (count < MostOfAKind)
        {
            kept.Add(finding());
        }
        else if (count == MostOfAKind)
        {
            firstDropped.Add(descriptor.Id, finding());
        }
    }

    /// <summary>Puts findings into the order in which they are reported: by file, place and id; doubles go.</summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> findings) =>
        [
            .. findings
                .Distinct()
                .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Offset)
                .ThenBy(finding => finding.Descriptor.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
}
