using System.Collections.Immutable;
using OpenApi.Contract.Answering;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Contract.Description;

/// <summary>What an answer was made from.</summary>
public enum AnswerOrigin
{
    /// <summary>An example of the document.</summary>
    Example,

    /// <summary>An error code that the document lists without an example.</summary>
    ErrorCode,

    /// <summary>The schema of a response without examples.</summary>
    Schema,

    /// <summary>A response without content.</summary>
    Empty,
}

/// <summary>One answer that the document allows.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Response">The response in the document.</param>
/// <param name="Status">The HTTP status code that is sent.</param>
/// <param name="Media">The media type, or null for a response without content.</param>
/// <param name="Name">
/// The example's name; for an error code without example its code; empty for the unnamed example and for made answers.
/// </param>
/// <param name="Origin">What the answer was made from.</param>
/// <param name="ErrorCode">The code in the body, when the envelope finds one.</param>
/// <param name="IsSuccess">Whether status and envelope both say that the call succeeded.</param>
/// <param name="Value">The example's value, or null when the body is made.</param>
public sealed record DocumentedAnswer(
    ContractOperation Operation,
    Response Response,
    int Status,
    MediaType? Media,
    string Name,
    AnswerOrigin Origin,
    string? ErrorCode,
    bool IsSuccess,
    Node? Value
)
{
    private Encoded? encoded;

    /// <summary>The body; empty for a response without content.</summary>
    public ReadOnlyMemory<byte> Body
    {
        get
        {
            // A copy of the record takes the bytes along, and may be of another value.
            if (
                encoded is not { } known
                || known.Value != Value
                || known.Origin != Origin
                || known.Media != Media?.Node
            )
            {
                encoded = known = new Encoded(Value, Origin, Media?.Node, AnswerBody.Of(this));
            }

            return known.Bytes;
        }
    }

    /// <summary>Where the answer stands in its document.</summary>
    public SourceLocation Location => SourceLocation.Of(Value ?? Media?.Node ?? Response.Node);

    /// <summary>Status and example, as in <c>200 success</c>.</summary>
    public string Title => Name.Length > 0 ? $"{Status} {Name}" : $"{Status}";

    /// <inheritdoc/>
    public override string ToString() => $"{Operation.Id} {Title}";

    /// <summary>Whether HTTP has no body for a status, whatever the document says (RFC 9110, sections 15.2, 15.3.5, 15.3.6, 15.4.5).</summary>
    internal static bool IsBodiless(int status) => status is < 200 or 204 or 205 or 304;

    internal static ImmutableArray<DocumentedAnswer> ListOf(ContractOperation operation)
    {
        var documented = operation.Source.Responses.SelectMany(response => OfResponse(operation, response)).ToList();
        var shown = documented.Select(answer => answer.ErrorCode).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. documented,
            .. operation
                .ErrorCodes.Where(code => shown.Add(code.Code))
                .Select(code => OfErrorCode(operation, code))
                .OfType<DocumentedAnswer>(),
        ];
    }

    private static IEnumerable<DocumentedAnswer> OfResponse(ContractOperation operation, Response response)
    {
        var media = response.Content.ToList();
        if (media.Count == 0 || IsBodiless(StatusRange.Of(response.Status).Pick(null)))
        {
            return [Make(operation, response, null, "", AnswerOrigin.Empty, null)];
        }

        return media.SelectMany(type =>
        {
            var examples = type.Examples.Where(example => example.Value is not null).ToList();
            return examples.Count == 0
                ? [Make(operation, response, type, "", AnswerOrigin.Schema, null)]
                : examples.Select(example =>
                    Make(operation, response, type, example.Name, AnswerOrigin.Example, example.Value)
                );
        });
    }

    private static DocumentedAnswer Make(
        ContractOperation operation,
        Response response,
        MediaType? media,
        string name,
        AnswerOrigin origin,
        Node? value
    )
    {
        var code = value is null ? null : operation.Envelope?.CodeIn(value);
        var stated = operation.ErrorCodes.FirstOrDefault(known => known.Code == code)?.Status;
        var status = StatusRange.Of(response.Status).Pick(stated ?? OnlyAnswer(operation));
        var succeeds = status is >= 200 and < 300 && (operation.Envelope?.IsSuccess(code) ?? true);
        return new DocumentedAnswer(operation, response, status, media, name, origin, code, succeeds, value);
    }

    /// <summary>An operation that documents nothing but <c>default</c> means its success by it.</summary>
    private static int? OnlyAnswer(ContractOperation operation) =>
        operation.Source.Responses.All(response => response.Status == "default") ? 200 : null;

    /// <summary>An answer for a listed code: the response that its status falls into, in that response's JSON type.</summary>
    private static DocumentedAnswer? OfErrorCode(ContractOperation operation, DocumentedErrorCode code)
    {
        if (operation.Envelope is not { } envelope || envelope.IsSuccess(code.Code))
        {
            return null;
        }

        var home = operation
            .Source.Responses.Select(response => (Response: response, Range: StatusRange.Of(response.Status)))
            .Where(candidate =>
                code.Status is { } status ? candidate.Range.Contains(status) : candidate.Range.Contains(200)
            )
            .OrderBy(candidate => candidate.Range.Width)
            .SelectMany(candidate => candidate.Response.Content.Select(media => (candidate.Response, Media: media)))
            .Where(candidate => MediaTypeName.IsJson(candidate.Media.Name))
            .Select(candidate => ((Response, MediaType)?)candidate)
            .FirstOrDefault();
        return home is ({ } answer, { } type)
            ? new DocumentedAnswer(
                operation,
                answer,
                code.Status ?? 200,
                type,
                code.Code,
                AnswerOrigin.ErrorCode,
                code.Code,
                false,
                null
            )
            : null;
    }

    private sealed record Encoded(Node? Value, AnswerOrigin Origin, Node? Media, byte[] Bytes);
}
