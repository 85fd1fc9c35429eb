using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.PublicApi;

/// <summary>How a public surface differs from the one that was recorded.</summary>
/// <param name="Removed">The recorded lines that the surface lacks.</param>
/// <param name="Added">The members that were not recorded.</param>
public sealed record ApiDifference(IReadOnlyList<string> Removed, IReadOnlyList<ApiMember> Added)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Removed.Count == 0 && Added.Count == 0;

    /// <summary>Compares a surface with a record of it.</summary>
    /// <param name="recorded">The lines of the record, in any order; empty ones, and blanks at their ends, do not count.</param>
    /// <param name="members">The surface.</param>
    public static ApiDifference Between(IEnumerable<string> recorded, IReadOnlyList<ApiMember> members)
    {
        var lines = recorded
            .Select(line => line.TrimEnd())
            .Where(line => line.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        var known = members.Select(member => member.Line).ToHashSet(StringComparer.Ordinal);
        return new ApiDifference(
            [.. lines.Where(line => !known.Contains(line)).Order(StringComparer.Ordinal)],
            [.. members.Where(member => !lines.Contains(member.Line))]
        );
    }

    /// <summary>
    /// A line each: <c>-</c> and what is gone, <c>+</c> and what is new; below what is new, the place of the document that
    /// it comes from.
    /// </summary>
    public IEnumerable<string> Lines() =>
        Removed
            .Select(line => "- " + line)
            .Concat(
                Added.SelectMany(member =>
                    member.Origin is { } origin
                        ? ["+ " + member.Line, "    from " + Place(SourceLocation.OfName(origin))]
                        : Enumerable.Repeat("+ " + member.Line, 1)
                )
            );

    private static string Place(SourceLocation place) => $"{place.Path}({place.Line},{place.Column}) {place.Pointer}";
}
