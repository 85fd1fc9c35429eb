using System.Globalization;
using System.Text;

namespace OpenApi.Changes;

/// <summary>A table of rules under a heading of its own.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Introduction">What the rules have in common, in Markdown.</param>
/// <param name="Rules">The rules in the order of the page.</param>
public sealed record ChangeRuleTable(string Title, string Introduction, IReadOnlyList<ChangeRule> Rules);

/// <summary>The page of the documentation that explains every kind of change.</summary>
public static class ChangeRulePage
{
    /// <summary>Writes the page in Markdown, with line feeds only.</summary>
    /// <param name="tables">The tables in the order of the page.</param>
    public static string Render(params IReadOnlyList<ChangeRuleTable> tables)
    {
        var page = new StringBuilder(
            """
            # Changes

            What the comparison of two versions of a document can find. Each finding names the place in both versions.
            `breaking` means that something which worked by the old contract may fail by the new one; `warning`, that it works
            but careful people look at it; `info`, that nothing stops working. Swapping the two versions turns a finding into
            the one of its mirror rule.

            This page is written from the tables in `tools/Changes`.

            """.ReplaceLineEndings("\n")
        );
        foreach (var table in tables)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {table.Title}\n\n{table.Introduction.ReplaceLineEndings("\n")}\n"
            );
            foreach (var group in table.Rules.GroupBy(rule => rule.Subject))
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"\n### {table.Title}: {group.Key}\n\n| Rule | Level | What, why, and what to do |\n|---|---|---|\n"
                );
                foreach (var rule in group)
                {
                    page.Append(CultureInfo.InvariantCulture, $"| `{rule.Id}` | {Level(rule)} | **{rule.Title}.** ")
                        .Append(CultureInfo.InvariantCulture, $"{rule.Reason} {rule.Advice} {Mirror(rule)} |\n");
                }
            }
        }

        return page.ToString();
    }

    private static string Level(ChangeRule rule) =>
        rule.Level.ToString().ToLowerInvariant()
        + rule.Breaks switch
        {
            CodeBreak.Source => " (source)",
            CodeBreak.Binary => " (binary)",
            CodeBreak.SourceAndBinary => " (source and binary)",
            _ => "",
        };

    private static string Mirror(ChangeRule rule) =>
        rule.Mirror is null ? $"No mirror: {rule.MirrorWaiver}"
        : rule.Mirror == rule.Id ? "Its own mirror."
        : $"Mirror: `{rule.Mirror}`.";
}
