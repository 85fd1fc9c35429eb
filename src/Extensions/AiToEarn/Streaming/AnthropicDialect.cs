using System.Text.Json;
using OpenApi.Runtime.Json;

namespace AiToEarn.Streaming;

internal sealed class AnthropicDialect : RelayDialect
{
    public override string EndMark => "message_stop";

    public override bool IsKeepAlive(string eventType) => eventType is "ping";

    public override bool IsLast(RelayChunk chunk) => chunk.EventType is "message_stop";

    public override RelayChunk ReadPiece(string eventType, JsonElement data)
    {
        var delta = data.Member("delta");
        return new RelayChunk(delta.Member("text").Text() ?? "", data)
        {
            EventType = data.Member("type").Text() ?? eventType,
            FinishReason = delta.Member("stop_reason").Text(),
            Usage = (data.Member("usage") ?? data.Member("message").Member("usage")).Usage(
                "input_tokens",
                "output_tokens"
            ),
        };
    }

    public override RelayChunk ReadWhole(JsonElement body) =>
        new(body.Member("content").JoinedTexts(), body)
        {
            EventType = body.Member("type").Text(),
            FinishReason = body.Member("stop_reason").Text(),
            Usage = body.Member("usage").Usage("input_tokens", "output_tokens"),
        };
}
