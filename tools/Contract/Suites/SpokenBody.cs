using System.Text.Json;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Sampling;
using OpenApi.Contract.Validation;
using OpenApi.Contract.Validation.Bodies;
using OpenApi.Contract.Validation.Schemas;

namespace OpenApi.Contract.Suites;

/// <summary>
/// The body of a request in the media type that the client speaks. Where a document offers several, a client sends one of
/// them, and the example of another is then expected in the one that is sent.
/// </summary>
internal sealed class SpokenBody
{
    private readonly SchemaCheck schemas = new();
    private readonly CallRequest sent;
    private readonly BodyCheck? check;

    /// <param name="shown">The request as the document shows it.</param>
    /// <param name="sent">What left the client.</param>
    public SpokenBody(DocumentedRequest shown, CallRequest sent)
    {
        this.sent = sent;
        Expected = shown;
        if (shown is not { Media: { } media, Operation.Source.RequestBody: { } body })
        {
            return;
        }

        check = new BodyCheck(schemas, Direction.Request, body.Content, body.Node);
        if (
            sent.ContentType is { } type
            && !MediaTypeName.Matches(media.Name, type)
            && check.MediaFor(type) is { } spoken
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
        Expected.Media is { } media && MediaTypeName.Essence(media.Name) == "multipart/form-data"
            ? check!.Check(sent.ContentType, sent.Body, null).Select(violation => violation.ToString())
            : [];

    private string? MisfitOf(DocumentedRequest shown, MediaType spoken) =>
        spoken.Schema is { } schema
        && schemas
            .Check(schema, JsonSerializer.SerializeToElement(shown.Body), (ViolationPlace.Body, ""), Direction.Request)
            .FirstOrDefault()
            is { } violation
            ? $"the client sends {spoken.Name}, whose schema the example of {shown.Media!.Value.Name} breaks: {violation}"
            : null;
}
