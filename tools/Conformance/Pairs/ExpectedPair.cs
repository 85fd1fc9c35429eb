using System.Collections.Immutable;

namespace OpenApi.Conformance.Pairs;

/// <summary>Two versions of a document, and what another tool's tests expect of them.</summary>
/// <param name="Name">The folder of the pair.</param>
/// <param name="Rules">The ids of the other tool's rules; none where it expects silence.</param>
/// <param name="Breaks">Whether it expects that something breaks.</param>
internal sealed record ExpectedPair(string Name, ImmutableArray<string> Rules, bool Breaks)
{
    private static readonly string[] Policies = ["stability", "sunset", "deprecat", "x-extensible"];

    /// <summary>
    /// Whether the rules ask for a policy of that tool, such as levels of stability or days of notice, which the wire knows nothing of.
    /// </summary>
    public bool IsPolicy =>
        Rules.Any(rule => Policies.Any(policy => rule.Contains(policy, StringComparison.Ordinal)))
        || (Rules.IsEmpty && Policies.Any(policy => Name.Contains(policy, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads the list of a folder: a line a pair, with its name, rules and levels between tabs.</summary>
    /// <param name="file">The list.</param>
    public static ImmutableArray<ExpectedPair> Read(string file) => [.. File.ReadLines(file).Select(Parse)];

    private static ExpectedPair Parse(string line) =>
        line.Split('\t') is [var name, var rules, var levels]
            ? new(name, rules is "-" ? [] : [.. rules.Split(',')], levels.Split(',').Contains("ERR"))
            : throw new InvalidDataException(
                $"'{line}' is no expectation; a line has a folder, rules and levels, with tabs between them."
            );
}
