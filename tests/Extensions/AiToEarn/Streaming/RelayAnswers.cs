using System.Net;
using System.Text;
using AiToEarn.Streaming;

namespace AiToEarn.Tests.Streaming;

/// <summary>Answers of a relay, made by hand, and what a reader makes of them.</summary>
internal static class RelayAnswers
{
    public static HttpResponseMessage Of(Stream body, string mediaType, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StreamContent(body),
            RequestMessage = new HttpRequestMessage(HttpMethod.Post, "https://aitoearn.cn/api/ai/chat/completions"),
        };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return response;
    }

    public static Task<List<RelayChunk>> ReadAsync(
        this RelayDialect dialect,
        string body,
        string mediaType = "text/event-stream"
    ) => dialect.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), mediaType);

    public static async Task<List<RelayChunk>> ReadAsync(
        this RelayDialect dialect,
        Stream body,
        string mediaType = "text/event-stream"
    )
    {
        var chunks = new List<RelayChunk>();
        await foreach (var chunk in RelayStream.ReadAsync(Of(body, mediaType), dialect))
        {
            chunks.Add(chunk);
        }
        return chunks;
    }

    public static string Text(this IEnumerable<RelayChunk> chunks) => string.Concat(chunks.Select(chunk => chunk.Text));
}
