using System.Text.Json;
using OpenApi.Runtime.Json;

namespace AiToEarn.Errors;

/// <summary>
/// A failure that a relay passes on in the shape of the upstream vendor, without AiToEarn's envelope. OpenAI, Anthropic
/// and Gemini each fill some of the members.
/// </summary>
/// <param name="Type">The kind: OpenAI's and Anthropic's <c>error.type</c>, Gemini's <c>error.status</c>.</param>
/// <param name="Code">OpenAI's <c>error.code</c> (a text) or Gemini's (an HTTP status as text).</param>
/// <param name="Parameter">The request member at fault: OpenAI's <c>error.param</c>.</param>
/// <param name="Message">The upstream vendor's text.</param>
public sealed record AiToEarnUpstreamError(string? Type, string? Code, string? Parameter, string? Message)
{
    /// <summary>The upstream failure in a body or in one event; null when there is none, or AiToEarn's own envelope.</summary>
    internal static AiToEarnUpstreamError? Read(JsonElement body)
    {
        var error = body.Member("error");
        if (error is not { ValueKind: JsonValueKind.Object } || body.Member("code").Integer() is not null)
        {
            return null;
        }
        var code = error.Member("code");
        return new AiToEarnUpstreamError(
            error.Member("type").Text() ?? error.Member("status").Text(),
            code.Text() ?? (code is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null),
            error.Member("param").Text(),
            error.Member("message").Text()
        );
    }
}
