using System.Text.Json;
using OpenApi.Runtime.Json;

namespace AiToEarn.Streaming;

internal sealed class GeminiDialect : RelayDialect
{
    public override string EndMark => "a finishReason or blockReason";

    // A piece with usage alone may follow the one with the reason.
    public override bool MayEndAfter(RelayChunk chunk) => chunk.FinishReason is not null;

    public override RelayChunk ReadPiece(string eventType, JsonElement data) => ReadWhole(data);

    public override RelayChunk ReadWhole(JsonElement body)
    {
        var candidate = body.Member("candidates").First();
        return new RelayChunk(candidate.Member("content").Member("parts").JoinedTexts(), body)
        {
            FinishReason =
                candidate.Member("finishReason").Text() ?? body.Member("promptFeedback").Member("blockReason").Text(),
            Usage = body.Member("usageMetadata").Usage("promptTokenCount", "candidatesTokenCount"),
        };
    }
}
