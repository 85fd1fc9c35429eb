using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenApi.Contract.Validation;

namespace OpenApi.Contract.Exchange;

/// <summary>Writes problem documents (RFC 9457): what the stub says when it does not give a documented answer.</summary>
internal static class Problem
{
    private const string ProblemJson = "application/problem+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes a problem document.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="kind">The last part of the problem's type, a URN of this tool.</param>
    /// <param name="title">The same for all problems of the kind.</param>
    /// <param name="detail">What happened here, and what to do.</param>
    /// <param name="request">The request that it answers.</param>
    /// <param name="violations">What the request breaks; may be empty.</param>
    public static StubAnswer Of(
        int status,
        string kind,
        string title,
        string detail,
        CallRequest request,
        ImmutableArray<Violation> violations
    )
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "urn:openapi-contract:" + kind);
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", WellFormed(detail));
            json.WriteString("instance", WellFormed(request.Path));
            if (!violations.IsEmpty)
            {
                json.WriteStartArray("violations");
                foreach (var violation in violations)
                {
                    Write(json, violation);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return StubAnswer.Empty(status).WithBody(buffer.ToArray(), ProblemJson) with
        {
            Source = kind,
            IsProblem = true,
        };
    }

    private static void Write(Utf8JsonWriter json, Violation violation)
    {
        json.WriteStartObject();
        json.WriteString("in", violation.Place.Name());
        if (violation.Name.Length > 0)
        {
            json.WriteString("name", WellFormed(violation.Name));
        }

        json.WriteString("pointer", WellFormed(violation.Pointer));
        json.WriteString("keyword", violation.Keyword);
        json.WriteString("expected", WellFormed(violation.Expected));
        json.WriteString("actual", WellFormed(violation.Actual));
        json.WriteString("message", WellFormed(violation.Message));
        json.WriteStartObject("rule");
        json.WriteString("document", WellFormed(violation.Rule.Path));
        json.WriteString("pointer", WellFormed(violation.Rule.Pointer));
        json.WriteNumber("line", violation.Rule.Line);
        json.WriteNumber("column", violation.Rule.Column);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Lone surrogates, which JSON cannot carry as UTF-8, become the replacement character.</summary>
    private static string WellFormed(string text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text))}"
        );
}
