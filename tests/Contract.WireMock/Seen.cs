using System.Text;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>What a caller sees of an answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Type">The media type, or null.</param>
/// <param name="Body">The bytes of the body, each as one character.</param>
internal sealed record Seen(int Status, string? Type, string Body)
{
    /// <summary>The header fields, without those that only the transport sets.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string Text => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Body));

    public static async Task<Seen> OfAsync(HttpClient client, HttpRequestMessage message)
    {
        using (message)
        {
            using var answer = await client.SendAsync(message);
            return new Seen(
                (int)answer.StatusCode,
                answer.Content.Headers.ContentType?.ToString(),
                Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync())
            )
            {
                Headers = answer
                    .Headers.Concat(answer.Content.Headers)
                    .Where(field => field.Key is not ("Date" or "Server" or "Transfer-Encoding" or "Content-Length"))
                    .ToDictionary(field => field.Key, field => string.Join(", ", field.Value)),
            };
        }
    }

    public bool Equals(Seen? other) =>
        other is not null && (Status, Type, Body) == (other.Status, other.Type, other.Body);

    public override int GetHashCode() => HashCode.Combine(Status, Type, Body);
}
