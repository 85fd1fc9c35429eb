using System.Text.Json;
using OpenApi.Changes.Reports;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Findings as a JSON array; lines and columns count from one.</summary>
internal static class JsonReport
{
    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings) =>
        output.Write(
            JsonText.Of(json =>
            {
                json.WriteStartArray();
                foreach (var finding in findings)
                {
                    Write(json, finding);
                }

                json.WriteEndArray();
            })
        );

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Descriptor.Id);
        json.WriteString("severity", FindingReport.Word(finding.Descriptor.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("path", finding.Location.Path);
        json.WriteNumber("line", finding.Location.Line);
        json.WriteNumber("column", finding.Location.Column);
        json.WriteString("pointer", finding.Location.Pointer);
        json.WriteString("cure", finding.Descriptor.Cure);
        json.WriteEndObject();
    }
}
