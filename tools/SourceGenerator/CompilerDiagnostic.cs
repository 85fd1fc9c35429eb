using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Finding = OpenApi.Documents.Diagnostics.Diagnostic;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace OpenApi.SourceGenerator;

/// <summary>Turns findings into the compiler's diagnostics, with their place in the document.</summary>
internal static class CompilerDiagnostic
{
    private const string Category = "OpenApi";

    /// <summary>The severity that a finding has when no one chooses another.</summary>
    public static DiagnosticSeverity DefaultSeverity(Finding finding) => Severity(finding.Descriptor);

    /// <summary>The compiler's diagnostic of a finding.</summary>
    public static Microsoft.CodeAnalysis.Diagnostic From(Finding finding, DiagnosticSeverity severity)
    {
        var position = new LinePosition(finding.Location.Line - 1, finding.Location.Column - 1);
        return Microsoft.CodeAnalysis.Diagnostic.Create(
            finding.Descriptor.Id,
            Category,
            finding.Message,
            severity,
            DefaultSeverity(finding),
            isEnabledByDefault: true,
            warningLevel: severity is DiagnosticSeverity.Error ? 0 : 1,
            title: finding.Descriptor.Title,
            description: finding.Descriptor.Cure,
            location: Location.Create(
                finding.Location.Path,
                new TextSpan(finding.Offset, 0),
                new LinePositionSpan(position, position)
            )
        );
    }

    private static DiagnosticSeverity Severity(OpenApi.Documents.Diagnostics.DiagnosticDescriptor descriptor) =>
        descriptor.Severity switch
        {
            OpenApi.Documents.Diagnostics.Severity.Error => DiagnosticSeverity.Error,
            OpenApi.Documents.Diagnostics.Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
