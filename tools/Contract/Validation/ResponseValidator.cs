using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Validation.Bodies;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;
using OpenApi.Schemas.Validation.Budgets;

namespace OpenApi.Contract.Validation;

/// <summary>
/// Checks answers against the document: those of stubs that were made by hand, and those that were recorded from the
/// service. Thread-safe; keep one for many answers.
/// </summary>
public sealed class ResponseValidator
{
    private readonly SchemaCheck schemas = new();

    /// <summary>What an answer breaks; empty when it keeps to the document.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="headers">The header fields, <c>Content-Type</c> included.</param>
    /// <param name="body">The whole body; empty when there is none.</param>
    public ImmutableArray<Violation> Check(
        ContractOperation operation,
        int status,
        HeaderFields headers,
        ReadOnlyMemory<byte> body
    )
    {
        if (ResponseFor(operation, status) is not { } response)
        {
            return
            [
                new Violation(
                    ViolationPlace.Status,
                    "",
                    "",
                    "responses",
                    string.Join(" or ", operation.Source.Responses.Select(known => known.Status)),
                    $"{status}",
                    SourceLocation.Of(operation.Source.Node["responses"] ?? operation.Source.Node)
                ),
            ];
        }

        var budget = new CheckBudget();
        var check = new BodyCheck(schemas, Direction.Response, response.Content, response.Node);
        return
        [
            .. response.Headers.SelectMany(header => CheckHeader(header, headers, budget)),
            .. check.Check(headers["Content-Type"], body, null, budget),
        ];
    }

    /// <summary>The response for a status: the code itself before its range before the default (OpenAPI, "Responses Object").</summary>
    private static Response? ResponseFor(ContractOperation operation, int status) =>
        operation
            .Source.Responses.Where(response => StatusRange.Of(response.Status).Contains(status))
            .OrderBy(response => StatusRange.Of(response.Status).Width)
            .Select(response => (Response?)response)
            .FirstOrDefault();

    private ImmutableArray<Violation> CheckHeader(Parameter header, HeaderFields sent, CheckBudget budget)
    {
        if (header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        if (sent[header.Name] is not { } text)
        {
            return header.IsRequired
                ?
                [
                    new Violation(
                        ViolationPlace.Header,
                        header.Name,
                        "",
                        "required",
                        "a value",
                        "nothing",
                        SourceLocation.Of(header.Node)
                    ),
                ]
                : [];
        }

        return header.Schema is { } schema
            ?
            [
                .. schemas
                    .Check(
                        schema,
                        JsonSerializer.SerializeToElement(TypedText.Of(text, SchemaShape.Of(schema))),
                        Direction.Response,
                        null,
                        budget
                    )
                    .Select(broken => Violation.Of(ViolationPlace.Header, header.Name, broken)),
            ]
            : [];
    }
}
