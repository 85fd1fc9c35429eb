using System.Text.Json;

namespace AiToEarn.Streaming;

/// <summary>One piece of a model's answer, of whichever vendor's shape.</summary>
/// <param name="Text">The text this piece adds to the answer; empty for pieces that carry none.</param>
/// <param name="Raw">The piece as the upstream vendor sent it: everything that has no member of its own here.</param>
public sealed record RelayChunk(string Text, JsonElement Raw)
{
    /// <summary>
    /// The kind of event: Anthropic's event names such as <c>content_block_delta</c>; null for vendors that name none.
    /// </summary>
    public string? EventType { get; init; }

    /// <summary>
    /// Why the model stopped, in the vendor's words (<c>stop</c>, <c>end_turn</c>, <c>STOP</c>); null while it goes on.
    /// </summary>
    public string? FinishReason { get; init; }

    /// <summary>Tokens used so far, when this piece tells.</summary>
    public RelayUsage? Usage { get; init; }
}

/// <summary>Tokens of one call, as the upstream vendor counts them.</summary>
/// <param name="InputTokens">Tokens of the prompt, when told.</param>
/// <param name="OutputTokens">Tokens of the answer, when told.</param>
public sealed record RelayUsage(long? InputTokens, long? OutputTokens);
