using System.Net.Http.Headers;

namespace TikTok.Operations;

/// <summary>
/// TikTok's pages ask for <c>Content-Type: application/json; charset=UTF-8</c> on every JSON call, also on one without a body; the client runtime writes
/// no charset, and no header where there is no body.
/// </summary>
internal sealed class JsonContentHandler : DelegatingHandler
{
    private const string Json = "application/json";

    public JsonContentHandler() { }

    public JsonContentHandler(HttpMessageHandler inner)
        : base(inner) { }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request is { Content: null } && request.Method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        }

        if (request.Content?.Headers.ContentType is { MediaType: Json, CharSet: null } type)
        {
            type.CharSet = "UTF-8";
        }

        return base.SendAsync(request, cancellationToken);
    }
}
