using System.Globalization;
using OpenApi.Changes.Reports;
using OpenApi.ClientGenerator.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Findings as workflow commands of GitHub Actions.</summary>
internal static class GithubReport
{
    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            var line = finding.Position.Line + 1;
            var column = finding.Position.Column + 1;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"::{Command(finding.Descriptor.Severity)} file={WorkflowCommand.Property(finding.Path)},line={line},col={column},title={WorkflowCommand.Property(finding.Descriptor.Id + " " + finding.Descriptor.Title)}::{WorkflowCommand.Data(finding.Message)}"
                )
            );
        }
    }

    private static string Command(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
}
