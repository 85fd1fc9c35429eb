using System.Text.Json;
using OpenApi.Runtime.Json;

namespace AiToEarn.Streaming;

internal sealed class OpenAiDialect : RelayDialect
{
    public override string EndMark => "[DONE]";

    public override bool IsEndMark(string data) => data.AsSpan().Trim() is "[DONE]";

    public override RelayChunk ReadPiece(string eventType, JsonElement data) => Read(data, "delta");

    public override RelayChunk ReadWhole(JsonElement body) => Read(body, "message");

    private static RelayChunk Read(JsonElement data, string contentHolder)
    {
        var choice = data.Member("choices").First();
        return new RelayChunk(choice.Member(contentHolder).Member("content").Text() ?? "", data)
        {
            FinishReason = choice.Member("finish_reason").Text(),
            Usage = data.Member("usage").Usage("prompt_tokens", "completion_tokens"),
        };
    }
}
