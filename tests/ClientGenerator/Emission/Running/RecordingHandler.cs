using System.Net;
using System.Text;

namespace OpenApi.ClientGenerator.Tests.Emission.Running;

/// <summary>Answers every request in one way and keeps what was sent.</summary>
public sealed class RecordingHandler(HttpStatusCode status, string body, string mediaType = "application/json")
    : HttpMessageHandler
{
    public string Method { get; private set; } = "";

    public string Url { get; private set; } = "";

    public string Body { get; private set; } = "";

    public string? ContentType { get; private set; }

    public string? Accept { get; private set; }

    public static RecordingHandler NoContent() => new(HttpStatusCode.NoContent, "");

    public static RecordingHandler Json(string body) => new(HttpStatusCode.OK, body);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        Method = request.Method.Method;
        Url = request.RequestUri!.AbsoluteUri;
        Accept = string.Join(", ", request.Headers.Accept);
        if (request.Content is { } content)
        {
            Body = await content.ReadAsStringAsync(cancellationToken);
            ContentType = content.Headers.ContentType?.ToString();
        }

        return new HttpResponseMessage(status)
        {
            Content = body.Length == 0 ? new ByteArrayContent([]) : new StringContent(body, Encoding.UTF8, mediaType),
        };
    }
}
