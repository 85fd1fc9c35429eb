using System.Globalization;
using OpenApi.Changes.Reports;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Findings as workflow commands of GitHub Actions.</summary>
internal static class GithubReport
{
    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            var line = finding.Location.Line;
            var column = finding.Location.Column;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"::{Command(finding.Descriptor.Severity)} file={WorkflowCommand.Property(finding.Location.Path)},line={line},col={column},title={WorkflowCommand.Property(finding.Descriptor.Id + " " + finding.Descriptor.Title)}::{WorkflowCommand.Data(finding.Message)}"
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
