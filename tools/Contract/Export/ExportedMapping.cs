using System.Text.Json.Nodes;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Export;

/// <summary>A mapping in the words of WireMock 3.</summary>
/// <param name="Id">Its id, the same for the same document.</param>
/// <param name="Name">The operation and what it answers.</param>
/// <param name="Priority">The lower the number, the earlier WireMock tries it.</param>
/// <param name="Request">What a request must be like.</param>
/// <param name="Response">The answer.</param>
/// <param name="Answer">The documented answer that it gives, or null for a refusal.</param>
internal sealed record ExportedMapping(
    Guid Id,
    string Name,
    int Priority,
    JsonObject Request,
    JsonObject Response,
    DocumentedAnswer? Answer
)
{
    /// <summary>The mapping as WireMock reads it.</summary>
    public JsonObject ToJson() =>
        new()
        {
            ["id"] = Id.ToString(),
            ["name"] = Name,
            ["priority"] = Priority,
            ["request"] = Request,
            ["response"] = Response,
        };
}
