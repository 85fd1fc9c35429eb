using System.Globalization;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Limits;

/// <summary>
/// Compares <c>x-rate-limit</c>: one limit or several, each with a number of calls, a period, and to whom it applies.
/// </summary>
internal static class RateLimits
{
    private static readonly string[] Identity = ["per", "scope", "note"];

    /// <summary>Compares the limits of two nodes that may have some.</summary>
    public static IEnumerable<Finding> Compare(Node old, Node @new)
    {
        var (left, right) = (LimitsOf(old), LimitsOf(@new));
        foreach (var (name, limit) in left)
        {
            if (!right.TryGetValue(name, out var counterpart))
            {
                yield return Found(LimitRules.LimitPresence.Back, name, (limit.Node, limit), (Place(@new), null));
            }
            else if (limit.Calls != counterpart.Calls)
            {
                yield return Found(
                    counterpart.Calls < limit.Calls ? LimitRules.LimitValue.Forth : LimitRules.LimitValue.Back,
                    name,
                    (limit.Node, limit),
                    (counterpart.Node, counterpart)
                );
            }
        }

        foreach (var (name, limit) in right.Where(entry => !left.ContainsKey(entry.Key)))
        {
            yield return Found(LimitRules.LimitPresence.Forth, name, (Place(old), null), (limit.Node, limit));
        }

        Finding Found(
            ChangeRule rule,
            string name,
            (Node Node, Limit? Limit) before,
            (Node Node, Limit? Limit) after
        ) =>
            Finding.Value(
                rule,
                old,
                $"the limit of calls per {name}",
                (before.Node, before.Limit?.Text),
                (after.Node, after.Limit?.Text)
            ) with
            {
                Detail = $"limit per {name}",
            };
    }

    private static Node Place(Node owner) => owner["x-rate-limit"] ?? owner;

    private static SortedDictionary<string, Limit> LimitsOf(Node owner)
    {
        var limits = new SortedDictionary<string, Limit>(StringComparer.Ordinal);
        var stated = owner["x-rate-limit"];
        foreach (var node in stated?.AsArray?.Items ?? (stated is null ? [] : [stated]))
        {
            if (Values.NumberOf(node["limit"]) is { } calls)
            {
                limits.TryAdd(NameOf(node), new Limit(calls, node["limit"]!));
            }
        }

        return limits;
    }

    /// <summary>What tells a limit from others: the period, the scope, and the words beside it, such as a plan.</summary>
    private static string NameOf(Node limit) =>
        string.Join(' ', Identity.Select(member => limit[member]?.AsString).Where(text => !string.IsNullOrEmpty(text)));

    private readonly record struct Limit(decimal Calls, Node Node)
    {
        public string Text => Calls.ToString("G29", CultureInfo.InvariantCulture);
    }
}
