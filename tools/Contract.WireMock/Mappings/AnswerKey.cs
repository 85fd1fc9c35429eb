using OpenApi.Contract.Description;

namespace OpenApi.Contract.WireMock.Mappings;

/// <summary>A documented answer, whatever status of its range it is sent with.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Status">The key of the response in the document.</param>
/// <param name="Media">The media type, or null.</param>
/// <param name="Name">The example's name or the error code; may be empty.</param>
/// <param name="Origin">What the answer was made from.</param>
internal readonly record struct AnswerKey(
    ContractOperation Operation,
    string Status,
    string? Media,
    string Name,
    AnswerOrigin Origin
)
{
    public static AnswerKey Of(DocumentedAnswer answer) =>
        new(answer.Operation, answer.Response.Status, answer.Media?.Name, answer.Name, answer.Origin);
}
