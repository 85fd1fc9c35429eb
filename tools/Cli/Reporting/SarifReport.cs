using OpenApi.Changes.Reports.Sarif;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Findings as a SARIF log.</summary>
internal static class SarifReport
{
    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings) =>
        output.Write(
            SarifLog.Write(
                "openapi-client",
                findings.Select(finding => RuleOf(finding.Descriptor)),
                findings.Select(ResultOf)
            )
        );

    private static SarifRule RuleOf(DiagnosticDescriptor rule) =>
        new(rule.Id, rule.Title, rule.Cause, rule.Cure, LevelOf(rule.Severity));

    private static SarifResult ResultOf(Diagnostic finding) =>
        new(
            finding.Descriptor.Id,
            LevelOf(finding.Descriptor.Severity),
            finding.Message,
            new SarifPlace(
                finding.Location.Path,
                finding.Location.Line,
                finding.Location.Column,
                finding.Location.Pointer
            )
        );

    private static SarifLevel LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => SarifLevel.Error,
            Severity.Warning => SarifLevel.Warning,
            _ => SarifLevel.Note,
        };
}
