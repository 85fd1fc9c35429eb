using System.Globalization;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Operations;

/// <summary>What kind of result an operation has.</summary>
internal enum ResultShape
{
    /// <summary>Nothing comes back.</summary>
    Nothing,

    /// <summary>A text comes back.</summary>
    Text,

    /// <summary>Raw bytes come back.</summary>
    Stream,

    /// <summary>A value that a schema describes comes back.</summary>
    Schema,
}

/// <summary>The result of an operation.</summary>
/// <param name="Shape">What kind of result it is.</param>
/// <param name="Response">The response that describes it, where a schema does.</param>
/// <param name="Media">The media type that it was taken from, where a schema describes it.</param>
internal readonly record struct ResponseChoice(ResultShape Shape, Response? Response, MediaType? Media)
{
    private static readonly string[] WithSchema = ["200", "201", "202", "203", "206", "2XX"];
    private static readonly string[] Redirects = ["301", "302", "303", "307"];
    private static readonly string[] Empty = ["201", "202", "204", "205", "304", "301", "302", "303", "307"];

    /// <summary>Chooses the result of an operation.</summary>
    public static ResponseChoice Of(Operation operation)
    {
        var responses = operation.Responses.ToList();
        foreach (var response in Successes(responses))
        {
            foreach (var media in StructuredTypes.Of(response.Content))
            {
                return new ResponseChoice(ResultShape.Schema, response, media);
            }
        }

        // An answer to HEAD has no body (RFC 9110, 9.3.2), so where no schema speaks of one there is nothing to give.
        var shape = operation.Method == "HEAD" ? ResultShape.Nothing : ShapeWithoutSchema(responses);
        return new ResponseChoice(shape, null, null);
    }

    /// <summary>The value of the <c>Accept</c> header, or null.</summary>
    public static string? Accept(Operation operation, ResponseChoice choice)
    {
        var accepted = choice.Media is { } media ? WithSameSchema(operation, media) : OfAllResponses(operation);
        var header = string.Join(", ", accepted.Distinct().OrderBy(type => type, StringComparer.Ordinal));
        return header.Length == 0 ? null : header;
    }

    /// <summary>Whether a status stands for an error, as a code from 400 up or a range.</summary>
    public static bool IsError(string status) =>
        status is "4XX" or "5XX" or "4xx" or "5xx"
        || (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code >= 400);

    /// <summary>The successes that can have a body, by status.</summary>
    public static IEnumerable<Response> Successes(IEnumerable<Response> responses) =>
        responses
            .Where(response => WithSchema.Contains(response.Status.ToUpperInvariant()))
            .OrderBy(response => response.Status, StringComparer.Ordinal);

    private static ResultShape ShapeWithoutSchema(List<Response> responses)
    {
        bool Has(string[] statuses) => responses.Exists(response => statuses.Contains(response.Status));

        var redirectsToFile = responses.Exists(response =>
            Redirects.Contains(response.Status)
            && response.Content.Any(media => media.Name == "application/octet-stream")
        );
        return redirectsToFile ? ResultShape.Stream
            : Has(Empty) ? ResultShape.Nothing
            : Successes(responses)
                .Any(response => response.Content.Any(media => MediaTypeName.Essence(media.Name) == "text/plain"))
                ? ResultShape.Text
            : ResultShape.Stream;
    }

    private static IEnumerable<string> WithSameSchema(Operation operation, MediaType media)
    {
        if (media.Schema?.Reference is null)
        {
            return [StructuredTypes.WithWeight(media.Name)];
        }

        var target = media.Schema.Value.Target.Node;
        return operation
            .Responses.SelectMany(response => StructuredTypes.Of(response.Content))
            .Where(other =>
                other.Schema?.Reference is not null && ReferenceEquals(other.Schema.Value.Target.Node, target)
            )
            .Select(other => StructuredTypes.WithWeight(other.Name));
    }

    private static IEnumerable<string> OfAllResponses(Operation operation)
    {
        var responses = operation.Responses.ToList();
        var successes = responses
            .Where(response => !IsError(response.Status) && response.Status != "default")
            .SelectMany(response => response.Content)
            .Select(media => MediaTypeName.WithoutParameters(media.Name));
        var errors = responses
            .Where(response => IsError(response.Status) || response.Status == "default")
            .SelectMany(response => StructuredTypes.Of(response.Content))
            .Select(media => StructuredTypes.WithWeight(media.Name));
        return successes.Concat(errors);
    }
}
