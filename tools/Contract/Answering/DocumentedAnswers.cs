using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Nodes;
using OpenApi.Schemas.Sampling;

namespace OpenApi.Contract.Answering;

/// <summary>Makes what is sent of what is documented.</summary>
public static class DocumentedAnswers
{
    /// <summary>The answer with its status, headers and body.</summary>
    /// <param name="answer">The documented answer.</param>
    /// <param name="fromSchema">Whether the body is made from the schema although there is an example.</param>
    public static StubAnswer ToStubAnswer(this DocumentedAnswer answer, bool fromSchema = false)
    {
        var taken =
            fromSchema && answer.Media is not null
                ? answer with
                {
                    Value = null,
                    Origin =
                        answer.ErrorCode is not null && !answer.IsSuccess
                            ? AnswerOrigin.ErrorCode
                            : AnswerOrigin.Schema,
                }
                : answer;
        var headers = new List<KeyValuePair<string, string>>();
        if (taken.Media is { } media)
        {
            headers.Add(
                new(
                    "Content-Type",
                    media.Name == "image/*" ? Picture.AnyIs
                        : media.Name.Contains('*', StringComparison.Ordinal) ? "application/json"
                        : media.Name
                )
            );
        }

        headers.AddRange(HeadersOf(taken));
        return new StubAnswer(taken.Status, new HeaderFields(headers), taken.Body, Delivery.Plain, taken.Title)
        {
            Documented = fromSchema ? null : answer,
        };
    }

    /// <summary>The documented headers that have an example, and made ones for those that must be there.</summary>
    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(DocumentedAnswer answer)
    {
        foreach (var header in answer.Response.Headers)
        {
            var example = header.Examples.Select(one => one.Value).OfType<ScalarNode>().FirstOrDefault()?.Text;
            var isNeeded = header.IsRequired || (header.Name == "Location" && answer.Status is >= 300 and < 400);
            var value =
                example
                ?? (
                    isNeeded && header.Schema is { } schema
                        ? new SchemaSampler(SampleOptions.Response).Sample(schema)?.ToString()
                        : null
                );
            if (value is not null && header.Name != "Content-Type")
            {
                yield return new(header.Name, FieldValue(value));
            }
        }
    }

    /// <summary>Header fields carry visible ASCII (RFC 9110, section 5.5); what is outside is sent percent-encoded.</summary>
    private static string FieldValue(string text) =>
        text.All(c => c is >= ' ' and <= '~')
            ? text
            : string.Concat(
                text.EnumerateRunes()
                    .Select(rune =>
                        rune.Value is >= ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())
                    )
            );
}
