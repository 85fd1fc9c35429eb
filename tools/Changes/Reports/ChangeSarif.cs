using System.Text.Json;
using OpenApi.Changes.Review;

namespace OpenApi.Changes.Reports;

/// <summary>The review in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).</summary>
public static class ChangeSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes a review.</summary>
    public static string Write(ChangeReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return ReportJson.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, review);

            // SARIF 3.14.17: a run says how columns are counted; ours are UTF-16 units.
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var change in review.Open.Concat(review.Acknowledged))
            {
                Result(json, change, review);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Tool(Utf8JsonWriter json, ChangeReview review)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "openapi-client diff");
        json.WriteString("semanticVersion", typeof(ChangeSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        var rules = review.Open.Concat(review.Acknowledged).Select(change => change.Change.Rule);
        foreach (var rule in rules.DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Reason);
            Text(json, "help", rule.Advice);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Level));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ReviewedChange change, ChangeReview review)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", change.Change.Rule.Id);
        json.WriteString("level", LevelOf(change.Level));
        Text(json, "message", change.Change.Message);
        json.WriteStartArray("locations");
        Location(json, ChangeLocation.Of(change, review), change.Change.Key);
        json.WriteEndArray();
        if (change.Change is { Old: { } old, New: not null })
        {
            json.WriteStartArray("relatedLocations");
            Location(json, old, change.Change.Key);
            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("change/v1", change.Fingerprint);
        json.WriteEndObject();
        if (change.Acknowledgement is { } acknowledgement)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", acknowledgement.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, ChangePlace place, string key)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(ChangeLocation.FileOf(place)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", key);
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

    private static string UriOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(ChangeLevel level) =>
        level switch
        {
            ChangeLevel.Breaking => "error",
            ChangeLevel.Warning => "warning",
            _ => "note",
        };
}
