using System.Globalization;
using System.Text;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Lint;

/// <summary>The page of the documentation that explains every rule.</summary>
public static class RulePage
{
    private static readonly (string Prefix, string Title)[] Groups =
    [
        ("OAL01", "Values"),
        ("OAL02", "Paths, operations and parameters"),
        ("OAL03", "Security and servers"),
        ("OAL04", "Answers"),
        ("OAL05", "Schemas and components"),
        ("OAL06", "Texts and metadata"),
        ("OAL09", "The configuration"),
    ];

    /// <summary>Writes the page in Markdown, with line feeds only.</summary>
    public static string Render()
    {
        var page = new StringBuilder(
            """
            # Rules of lint

            What `openapi-client lint` says about a document besides the [findings of the generator](diagnostics.md). How to run
            it, to change severities and to silence a rule at a place: [linting](linting.md).

            This page is written from the rules in `tools/Lint`.

            """.ReplaceLineEndings("\n")
        );
        foreach (var (prefix, title) in Groups)
        {
            var rules = LintRules.All.Where(rule => rule.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Id | Severity | Finding |\n|---|---|---|\n");
            rules.ForEach(rule =>
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {Word(rule.Severity)} | {rule.Title} |\n"
                )
            );
            rules.ForEach(rule => Write(page, rule));
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, DiagnosticDescriptor rule) =>
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id}\n\n")
            .Append(CultureInfo.InvariantCulture, $"**{rule.Title}** ({Word(rule.Severity)})\n\n")
            .Append(CultureInfo.InvariantCulture, $"> {Unescaped(rule.MessageFormat)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Cause: {rule.Cause}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Cure: {rule.Cure}\n");

    private static string Unescaped(string format) =>
        format.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
