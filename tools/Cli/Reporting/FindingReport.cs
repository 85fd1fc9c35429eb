using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Writes findings to the standard output.</summary>
internal static class FindingReport
{
    /// <summary>Writes findings.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<Diagnostic> findings, FindingFormat format)
    {
        switch (format)
        {
            case FindingFormat.Json:
                JsonReport.Write(terminal.Out, findings);
                break;
            case FindingFormat.Markdown:
                MarkdownReport.Write(terminal.Out, findings);
                break;
            case FindingFormat.Sarif:
                SarifReport.Write(terminal.Out, findings);
                break;
            case FindingFormat.Github:
                GithubReport.Write(terminal.Out, findings);
                break;
            default:
                TextReport.Write(terminal, findings);
                break;
        }
    }

    /// <summary>The severity in one word, as compilers write it.</summary>
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
