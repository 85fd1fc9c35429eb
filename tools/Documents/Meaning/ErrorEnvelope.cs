using System.Collections.Immutable;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning;

/// <summary>
/// The members of a JSON body that say whether a call succeeded (<c>x-error-envelope</c> of the operation, else of the
/// document). An operation with <c>x-raw-response</c> answers without it.
/// </summary>
/// <param name="Code">The JSON pointer to the code.</param>
/// <param name="Success">The code of a success, or null when a body without any code is the success.</param>
/// <param name="Message">The JSON pointer to the message, or null.</param>
/// <param name="RequestId">The JSON pointer to the request's id, or null.</param>
public sealed record ErrorEnvelope(string Code, string? Success, string? Message, string? RequestId)
{
    /// <summary>The envelope of an operation, or null when it has none.</summary>
    /// <param name="operation">The operation.</param>
    public static ErrorEnvelope? Of(Operation operation) =>
        operation.Node["x-raw-response"]?.AsBoolean == true ? null
        : (operation.Node["x-error-envelope"] ?? operation.Document.Root["x-error-envelope"]) is { } node
        && node["code"]?.AsString is { } code
            ? new ErrorEnvelope(
                code,
                (node["success"] as ScalarNode)?.Text,
                node["message"]?.AsString,
                node["requestId"]?.AsString
            )
        : null;

    /// <summary>The code in a body, as text, or null when it has none.</summary>
    public string? CodeIn(Node body) => (JsonPointer.Find(body, Code) as ScalarNode)?.Text;

    /// <summary>Whether a code, or its absence, means that the call succeeded.</summary>
    public bool IsSuccess(string? code) => code is null || code == Success;
}

/// <summary>An error code that the document lists (<c>x-error-codes</c>).</summary>
/// <param name="Code">The code as it is written in answers.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Description">Its meaning, or null.</param>
/// <param name="Status">The HTTP status that it comes with, or null when the document does not say.</param>
/// <param name="Node">Its place in the document.</param>
public sealed record DocumentedErrorCode(string Code, string? Name, string? Description, int? Status, Node Node)
{
    /// <summary>The codes that an operation lists, in its order.</summary>
    public static ImmutableArray<DocumentedErrorCode> ListOf(Operation operation) =>
        [.. (operation.Node["x-error-codes"]?.AsArray?.Items ?? []).Select(Read).OfType<DocumentedErrorCode>()];

    private static DocumentedErrorCode? Read(Node node) =>
        ((node["code"] ?? node) as ScalarNode)?.Text is { } code
            ? new DocumentedErrorCode(
                code,
                node["name"]?.AsString,
                node["description"]?.AsString,
                int.TryParse((node["status"] as ScalarNode)?.Text, out var status) ? status : null,
                node
            )
            : null;
}
