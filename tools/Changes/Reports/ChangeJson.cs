using System.Globalization;
using System.Text.Json;
using OpenApi.Changes.Review;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>The review as JSON, in the layout of <c>docs/changes.schema.json</c>.</summary>
public static class ChangeJson
{
    private const int Version = 2;

    /// <summary>Writes a review.</summary>
    public static string Write(ChangeReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            Summary(json, review);
            List(json, "versionSteps", review.Versions, Advice);
            List(json, "documents", review.Documents, Document);
            List(json, "changes", review.Open, Change);
            List(json, "acknowledged", review.Acknowledged, Change);
            List(json, "notes", review.Notes, Note);
            List(json, "rules", RulesOf(review), Rule);
            json.WriteEndObject();
        });
    }

    private static void Summary(Utf8JsonWriter json, ChangeReview review)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("breaking", review.Count(ChangeLevel.Breaking));
        json.WriteNumber("warning", review.Count(ChangeLevel.Warning));
        json.WriteNumber("info", review.Count(ChangeLevel.Info));
        json.WriteNumber("acknowledged", review.Acknowledged.Length);
        json.WriteEndObject();
    }

    private static void Advice(Utf8JsonWriter json, VersionAdvice advice)
    {
        json.WriteString("subject", advice.Subject);
        json.WriteString("step", Words.Of(advice.Step));
        json.WriteString("why", advice.Why);
    }

    private static void Document(Utf8JsonWriter json, ComparedDocument document)
    {
        json.WriteString("name", document.Name);
        json.WriteString("old", document.OldPath);
        json.WriteString("new", document.NewPath);
    }

    private static void Change(Utf8JsonWriter json, ReviewedChange reviewed)
    {
        json.WriteString("fingerprint", reviewed.Fingerprint);
        json.WriteString("rule", reviewed.Change.Rule.Id);
        json.WriteString("level", Words.Of(reviewed.Level));
        json.WriteString("surface", Words.Of(reviewed.Surface));
        json.WriteString("document", reviewed.Document);
        json.WriteStartArray("operations");
        foreach (var operation in reviewed.Change.Operations)
        {
            json.WriteStringValue(operation);
        }

        json.WriteEndArray();
        json.WriteString("key", reviewed.Change.Key);
        json.WriteString("message", reviewed.Change.Message);
        json.WriteString("oldValue", reviewed.Change.OldValue);
        json.WriteString("newValue", reviewed.Change.NewValue);
        Place(json, "old", reviewed.Change.Old);
        Place(json, "new", reviewed.Change.New);
        if (reviewed.Acknowledgement is { } acknowledgement)
        {
            json.WriteString("reason", acknowledgement.Reason);
            json.WriteString("expires", acknowledgement.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void Place(Utf8JsonWriter json, string name, SourceLocation? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("path", place.Path);
        json.WriteString("pointer", place.Pointer);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private static void Note(Utf8JsonWriter json, PolicyNote note)
    {
        json.WriteString("kind", note.IsExpired ? "expired" : "unused");
        json.WriteString("message", note.Message);
        Place(json, "place", note.Acknowledgement.Place);
    }

    private static void Rule(Utf8JsonWriter json, ChangeRule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("direction", Words.Of(rule.Direction));
        json.WriteString("subject", rule.Subject);
        json.WriteString("level", Words.Of(rule.Level));
        json.WriteString("reason", rule.Reason);
        json.WriteString("advice", rule.Advice);
        json.WriteStartArray("breaks");
        foreach (var broken in new[] { CodeBreak.Source, CodeBreak.Binary }.Where(one => rule.Breaks.HasFlag(one)))
        {
            json.WriteStringValue(broken is CodeBreak.Source ? "source" : "binary");
        }

        json.WriteEndArray();
    }

    private static IEnumerable<ChangeRule> RulesOf(ChangeReview review) =>
        review
            .Open.Concat(review.Acknowledged)
            .Select(change => change.Change.Rule)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
