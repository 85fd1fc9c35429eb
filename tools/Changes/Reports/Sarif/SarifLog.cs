using System.Text.Json;

namespace OpenApi.Changes.Reports.Sarif;

/// <summary>A log of one run in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).</summary>
public static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes a log, with a line feed at its end.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="rules">The rules of the results; repeated ones are written once, all in the order of their ids.</param>
    /// <param name="results">What was found, in the order to show.</param>
    public static string Write(string tool, IEnumerable<SarifRule> rules, IEnumerable<SarifResult> results)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(results);
        var table = rules.DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var all = results.ToList();
        var numbers = table
            .Select((rule, index) => (rule.Id, index))
            .ToDictionary(entry => entry.Id, entry => entry.index);

        // SARIF 3.27.23: either every result of a run says whether it is suppressed, or none does.
        var areSuppressed = all.Exists(result => result.Justification is not null);
        return JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, tool, table);

            // SARIF 3.14.17: a run says how columns are counted; ours are UTF-16 units.
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var result in all)
            {
                Result(json, result, numbers[result.RuleId], areSuppressed);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Tool(Utf8JsonWriter json, string name, List<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", name);
        json.WriteString("semanticVersion", typeof(SarifLog).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Description);
            Text(json, "help", rule.Help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Word(rule.Level));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, SarifResult result, int rule, bool areSuppressed)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.RuleId);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Word(result.Level));
        Text(json, "message", result.Message);
        Place(json, "locations", result.Place);
        if (result.Related is { } related)
        {
            Place(json, "relatedLocations", related);
        }

        if (result.Fingerprint is { } fingerprint)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("change/v1", fingerprint);
            json.WriteEndObject();
        }

        if (areSuppressed)
        {
            Suppressions(json, result.Justification);
        }

        json.WriteEndObject();
    }

    private static void Suppressions(Utf8JsonWriter json, string? justification)
    {
        json.WriteStartArray("suppressions");
        if (justification is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", justification);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, string role, SarifPlace place)
    {
        json.WriteStartArray(role);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (place.Name.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", place.Name);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (place.Note is { } note)
        {
            Text(json, "message", note);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A path as a URI reference; only one with a scheme is absolute (RFC 3986, section 4.2).</summary>
    private static string UriOf(string path)
    {
        var slashed = path.Replace('\\', '/');
        var drive = slashed is [_, ':', '/', ..] && char.IsAsciiLetter(slashed[0]) ? $"/{slashed[..2]}" : "";
        var escaped = string.Join(
            '/',
            (drive.Length > 0 ? slashed[2..] : slashed).Split('/').Select(Uri.EscapeDataString)
        );
        return drive.Length > 0 || slashed.StartsWith('/') ? $"file://{drive}{escaped}" : escaped;
    }

    private static string Word(SarifLevel level) =>
        level switch
        {
            SarifLevel.Error => "error",
            SarifLevel.Warning => "warning",
            _ => "note",
        };
}
