using System.Text.RegularExpressions;

namespace OpenApi.Changes.PublicApi;

/// <summary>A file that records a public surface.</summary>
public static partial class ApiRecord
{
    /// <summary>
    /// Whether lines are of a record: most that are not empty declare a type or a member. A record that a merge left in pieces is
    /// one still; a document or a source file is none.
    /// </summary>
    /// <param name="lines">The lines of a file.</param>
    public static bool Is(IEnumerable<string> lines)
    {
        var written = lines.Where(line => line.Length > 0).ToList();
        return written.Count(line => Declaration().IsMatch(line)) * 2 >= written.Count;
    }

    /// <summary>A type; a constructor or a method; a property or an indexer; a member of an enumeration.</summary>
    [GeneratedRegex(
        @"^((class|enum) [\w.]+( : .+)?|(\S.* )?[\w.]+\.\w+\(.*\)|\S.* [\w.]+\.\w+(\[.+\])? \{ get; ((private )?set; )?\}|[\w.]+ = -?\d+ \[.*\])\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
