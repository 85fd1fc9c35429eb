using System.Text.Json;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Suites;

/// <summary>
/// The body of a request in the media type that the client speaks. Where a document offers several, a client sends one of
/// them, and the example of another is then expected in the one that is sent.
/// </summary>
internal sealed class SpokenBody
{
    private static readonly SchemaCheck Schemas = new();
    private static readonly RequestValidator Requests = new();
    private readonly CallRequest sent;

    /// <param name="shown">The request as the document shows it.</param>
    /// <param name="sent">What left the client.</param>
    public SpokenBody(DocumentedRequest shown, CallRequest sent)
    {
        this.sent = sent;
        Expected = shown;
        if (
            shown.Media is { } media
            && sent.ContentType is { } type
            && !MediaTypeName.Matches(media.Name, type)
            && Requests.BodyMediaFor(shown.Operation, type) is { } spoken
        )
        {
            Expected = shown with { Media = spoken };
            Misfit = MisfitOf(shown, spoken);
        }
    }

    /// <summary>The request as it should have left, in the media type that the client speaks.</summary>
    public DocumentedRequest Expected { get; }

    /// <summary>Why the example cannot be sent in the media type that the client speaks; null when it can.</summary>
    public string? Misfit { get; }

    /// <summary>What the parts of a form break of their schema; the boundary and the heads of parts are the client's own, so no bytes are compared.</summary>
    public IEnumerable<string> Breaches =>
        Expected.Media is { } media && MediaTypeName.IsMultipartForm(media.Name)
            ? Requests.CheckBody(Expected.Operation, sent).Select(violation => violation.ToString())
            : [];

    private static string? MisfitOf(DocumentedRequest shown, MediaType spoken) =>
        spoken.Schema is { } schema
        && Schemas.Check(schema, JsonSerializer.SerializeToElement(shown.Body), Direction.Request).FirstOrDefault()
            is { } violation
            ? $"the client sends {spoken.Name}, whose schema the example of {shown.Media!.Value.Name} breaks: {violation}"
            : null;
}
