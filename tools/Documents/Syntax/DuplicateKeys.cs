using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Syntax;

/// <summary>Finds names that an object has twice.</summary>
/// <param name="file">The file.</param>
/// <param name="findings">Takes a finding for each name that appears again.</param>
internal sealed class DuplicateKeys(SourceFile file, Findings findings)
{
    private const int SetFrom = 24;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The members without those that a later one of the same name replaces.</summary>
    public Member[] KeepLast(Member[] members)
    {
        if (!HasDuplicates(members))
        {
            return members;
        }

        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < members.Length; i++)
        {
            if (last.ContainsKey(members[i].Name))
            {
                findings.Report(ReadingDiagnostics.DuplicateKey, file, members[i].NameOffset, members[i].Name);
            }

            last[members[i].Name] = i;
        }

        return [.. members.Where((member, i) => last[member.Name] == i)];
    }

    private bool HasDuplicates(Member[] members)
    {
        if (members.Length < SetFrom)
        {
            for (var i = 1; i < members.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        seen.Clear();
        return !Array.TrueForAll(members, member => seen.Add(member.Name));
    }
}
