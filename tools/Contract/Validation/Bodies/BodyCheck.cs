using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;
using OpenApi.Schemas.Validation.Budgets;

namespace OpenApi.Contract.Validation.Bodies;

/// <summary>Checks a body against the media types that are documented for it.</summary>
internal sealed class BodyCheck
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 256 };
    private readonly SchemaCheck schemas;
    private readonly Direction direction;
    private readonly MediaType[] media;
    private readonly Node owner;

    /// <param name="schemas">Checks values.</param>
    /// <param name="direction">Which way the body travels.</param>
    /// <param name="media">The documented media types.</param>
    /// <param name="owner">The request body or the response in the document.</param>
    public BodyCheck(SchemaCheck schemas, Direction direction, IEnumerable<MediaType> media, Node owner)
    {
        this.schemas = schemas;
        this.direction = direction;
        this.media = [.. media];
        this.owner = owner;
    }

    /// <summary>The documented media type that a <c>Content-Type</c> falls into, the most specific one first.</summary>
    public MediaType? MediaFor(string? contentType) =>
        contentType is null
            ? null
            : media
                .Where(type => MediaTypeName.Matches(type.Name, contentType))
                .OrderBy(type => type.Name.Count(c => c == '*'))
                .Select(type => (MediaType?)type)
                .FirstOrDefault();

    public ImmutableArray<Violation> Check(
        string? contentType,
        ReadOnlyMemory<byte> body,
        ICollection<AssertionOutcome>? outcomes,
        CheckBudget? budget = null
    )
    {
        if (media.Length == 0)
        {
            return body.IsEmpty
                ? []
                :
                [
                    new Violation(
                        ViolationPlace.Body,
                        "",
                        "",
                        "content",
                        "no body",
                        $"{body.Length} bytes",
                        SourceLocation.Of(owner)
                    ),
                ];
        }

        if (MediaFor(contentType) is not { } type)
        {
            return
            [
                new Violation(
                    ViolationPlace.ContentType,
                    "",
                    "",
                    "content",
                    string.Join(" or ", media.Select(known => known.Name)),
                    contentType ?? "none",
                    SourceLocation.Of(owner["content"] ?? owner)
                ),
            ];
        }

        return type.Schema is not { } schema ? []
            : IsText(contentType!) && !Utf8.IsValid(body.Span) ? [Syntax("UTF-8", "bytes that are none", schema.Node)]
            : MediaTypeName.IsJson(contentType!) ? CheckJson(schema, body, outcomes, budget)
            : MediaTypeName.Essence(contentType!) switch
            {
                "application/x-www-form-urlencoded" => CheckValue(
                    schema,
                    FormBody.Read(Encoding.UTF8.GetString(body.Span), type),
                    outcomes,
                    budget
                ),
                "multipart/form-data" => MultipartBody.Read(contentType!, body) is { } parts
                    ? CheckValue(schema, FormBody.Read(parts, type), outcomes, budget)
                    : [Syntax("parts between the boundaries of the Content-Type", "none", schema.Node)],
                var essence when essence.StartsWith("text/", StringComparison.Ordinal) => CheckValue(
                    schema,
                    JsonSerializer.SerializeToElement(Encoding.UTF8.GetString(body.Span)),
                    outcomes,
                    budget
                ),

                // Bytes of other types mean nothing to a schema.
                _ => [],
            };
    }

    /// <summary>Whether the bytes are read as text, in the encoding that JSON and forms have and others have unless they say so.</summary>
    private static bool IsText(string contentType) =>
        MediaTypeName.IsJson(contentType)
        || MediaTypeName.Essence(contentType) == "application/x-www-form-urlencoded"
        || (
            contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            && !contentType.Contains("charset=", StringComparison.OrdinalIgnoreCase)
        );

    private ImmutableArray<Violation> CheckJson(
        Schema schema,
        ReadOnlyMemory<byte> body,
        ICollection<AssertionOutcome>? outcomes,
        CheckBudget? budget = null
    )
    {
        try
        {
            using var document = JsonDocument.Parse(body, Depth);
            return CheckValue(schema, document.RootElement, outcomes, budget);
        }
        catch (JsonException broken)
        {
            return
            [
                Syntax(
                    "JSON",
                    $"a break at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}",
                    schema.Node
                ),
            ];
        }
    }

    private ImmutableArray<Violation> CheckValue(
        Schema schema,
        JsonElement value,
        ICollection<AssertionOutcome>? outcomes,
        CheckBudget? budget = null
    ) =>
        [
            .. schemas
                .Check(schema, value, direction, outcomes, budget)
                .Select(broken => Violation.Of(ViolationPlace.Body, "", broken)),
        ];

    private static Violation Syntax(string expected, string actual, Node rule) =>
        new(ViolationPlace.Body, "", "", "syntax", expected, actual, SourceLocation.Of(rule));
}
