using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.SourceGenerator;

/// <summary>
/// A severity that an <c>.editorconfig</c> gives a finding about the documents of a section. The compiler applies
/// <c>dotnet_diagnostic</c> of an <c>.editorconfig</c> to C# files alone, so these keys have a name of their own; a
/// <c>.globalconfig</c>, <c>NoWarn</c> and <c>WarningsAsErrors</c> still have the last word.
/// </summary>
/// <param name="Id">The id of the finding.</param>
/// <param name="Severity">The severity; null silences the finding.</param>
internal sealed record SeverityChoice(string Id, DiagnosticSeverity? Severity)
{
    /// <summary>The choices for a document.</summary>
    public static EquatableArray<SeverityChoice> Of(AnalyzerConfigOptions options) =>
        DiagnosticTable
            .All.Select(finding => Of(finding.Id, options))
            .Where(choice => choice is not null)
            .Select(choice => choice!)
            .ToEquatableArray();

    private static SeverityChoice? Of(string id, AnalyzerConfigOptions options) =>
        !options.TryGetValue($"openapi_diagnostic.{id}.severity", out var word)
            ? null
            : word.Trim().ToLowerInvariant() switch
            {
                "error" => new SeverityChoice(id, DiagnosticSeverity.Error),
                "warning" => new SeverityChoice(id, DiagnosticSeverity.Warning),
                "suggestion" => new SeverityChoice(id, DiagnosticSeverity.Info),
                "silent" or "none" => new SeverityChoice(id, null),
                _ => null,
            };
}
