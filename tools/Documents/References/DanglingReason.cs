using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.References;

/// <summary>
/// Says how far a reference leads, and what its author may have meant. That takes some work, so it is done when the text is
/// asked for.
/// </summary>
/// <param name="root">The root that the fragment is relative to.</param>
/// <param name="fragment">The fragment that names nothing.</param>
internal sealed class DanglingReason(Node root, string fragment)
{
    private const int MostNamesCompared = 2_000;
    private const int LongestName = 60;

    /// <inheritdoc/>
    public override string ToString()
    {
        var pointer = ReferenceText.Decode(fragment);
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return JsonPointer.Find(root, "/" + pointer) is null
                ? $"no $anchor has the name '{pointer}'"
                : $"write '#/{fragment}'";
        }

        var node = root;
        var segments = pointer.Split('/');
        for (var depth = 1; depth < segments.Length; depth++)
        {
            var next = JsonPointer.Find(node, "/" + segments[depth]);
            if (next is not null)
            {
                node = next;
                continue;
            }

            var name = JsonPointer.Unescape(segments[depth]);
            var holder = depth == 1 ? "the document's root" : $"'{string.Join("/", segments.Take(depth))}'";
            return node is ObjectNode members && Nearest(members, name) is { } meant
                ? $"{holder} has no '{name}'; '{meant}' may be meant"
                : $"{holder} has no '{name}'";
        }

        return "";
    }

    private static string? Nearest(ObjectNode members, string name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var most = Math.Min(2, name.Length / 3);
        return members
            .Members.Take(MostNamesCompared)
            .Where(member => Math.Abs(member.Name.Length - name.Length) <= most)
            .Select(member => (member.Name, Distance: EditDistance(Fold(member.Name), Fold(name))))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    private static string Fold(string name) => name.ToUpperInvariant();

    private static int EditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
