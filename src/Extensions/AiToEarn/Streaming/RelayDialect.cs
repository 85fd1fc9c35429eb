using System.Text.Json;

namespace AiToEarn.Streaming;

/// <summary>What a vendor's event stream means: how a piece is read, and what says that the answer is whole.</summary>
internal abstract class RelayDialect
{
    /// <summary>OpenAI's chat completions, which end with the text <c>[DONE]</c>.</summary>
    public static RelayDialect OpenAi { get; } = new OpenAiDialect();

    /// <summary>Anthropic's messages, which end with the event <c>message_stop</c>.</summary>
    public static RelayDialect Anthropic { get; } = new AnthropicDialect();

    /// <summary>Gemini's generateContent, whose last piece gives a finish or block reason.</summary>
    public static RelayDialect Gemini { get; } = new GeminiDialect();

    /// <summary>What has to come before the end of the stream, for messages about streams that broke off.</summary>
    public abstract string EndMark { get; }

    /// <summary>True for data that is not JSON but marks the end.</summary>
    public virtual bool IsEndMark(string data) => false;

    /// <summary>True for events that only keep the connection open.</summary>
    public virtual bool IsKeepAlive(string eventType) => false;

    /// <summary>True for a piece after which no other follows.</summary>
    public virtual bool IsLast(RelayChunk chunk) => false;

    /// <summary>True for a piece after which the stream may close, although more may follow.</summary>
    public virtual bool MayEndAfter(RelayChunk chunk) => IsLast(chunk);

    /// <summary>Reads one piece of a stream.</summary>
    public abstract RelayChunk ReadPiece(string eventType, JsonElement data);

    /// <summary>Reads a whole answer, which comes instead of a stream when the upstream vendor does not stream.</summary>
    public abstract RelayChunk ReadWhole(JsonElement body);
}
