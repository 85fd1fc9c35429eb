using System.Text.Json;
using OpenApi.ClientGenerator.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Version = "2.1.0";

    /// <summary>Writes findings.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> findings) =>
        output.WriteLine(
            JsonText.Of(json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", Schema);
                json.WriteString("version", Version);
                json.WriteStartArray("runs");
                json.WriteStartObject();
                Tool(json, findings);

                // SARIF 3.14.17 lets a run say how columns are counted; ours are UTF-16 units.
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteStartArray("results");
                foreach (var finding in findings)
                {
                    Result(json, finding);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void Tool(Utf8JsonWriter json, IReadOnlyList<Diagnostic> findings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "openapi-client");
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (
            var rule in findings
                .Select(finding => finding.Descriptor)
                .Distinct()
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        )
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Cause);
            Text(json, "help", rule.Cure);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Descriptor.Id);
        json.WriteString("level", Level(finding.Descriptor.Severity));
        Text(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(finding.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Position.Line + 1);
        json.WriteNumber("startColumn", finding.Position.Column + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", finding.Pointer);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Uri(string path) =>
        string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
