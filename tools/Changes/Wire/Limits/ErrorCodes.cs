using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Limits;

/// <summary>Compares <c>x-error-codes</c>: the codes, their statuses, and whether a call may be repeated.</summary>
internal static class ErrorCodes
{
    /// <summary>Compares the codes of two nodes that may list some.</summary>
    public static IEnumerable<Finding> Compare(Node old, Node @new)
    {
        var (left, right) = (CodesOf(old), CodesOf(@new));
        foreach (var (code, node) in left)
        {
            if (!right.TryGetValue(code, out var counterpart))
            {
                yield return Found(LimitRules.CodePresence.Forth, code, "is no longer listed", node, Place(@new));
            }
            else if (Array.Find(Traits, trait => !Structure.AreEqual(node[trait], counterpart[trait])) is { } changed)
            {
                yield return Found(
                    LimitRules.CodeChanged,
                    code,
                    $"has another {changed}",
                    node[changed] ?? node,
                    counterpart[changed] ?? counterpart
                );
            }
        }

        foreach (var (code, node) in right.Where(entry => !left.ContainsKey(entry.Key)))
        {
            yield return Found(LimitRules.CodePresence.Back, code, "is listed", Place(old), node);
        }

        Finding Found(ChangeRule rule, string code, string what, Node before, Node after) =>
            new(rule, old, $"error code {code}", $"the error code {code} {what}", before, after);
    }

    private static readonly string[] Traits = ["status", "retry"];

    private static Node Place(Node owner) => owner["x-error-codes"] ?? owner;

    private static SortedDictionary<string, Node> CodesOf(Node owner)
    {
        var codes = new SortedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in owner["x-error-codes"]?.AsArray?.Items ?? [])
        {
            if (node["code"] is ScalarNode code)
            {
                codes.TryAdd(code.Text, node);
            }
        }

        return codes;
    }
}
