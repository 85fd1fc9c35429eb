using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>A primary handler that answers from code, and keeps what arrived.</summary>
public sealed class ScriptedHandler(Func<int, HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    : HttpMessageHandler
{
    private int _count;

    public ScriptedHandler(Func<int, HttpResponseMessage> answer)
        : this((number, _, _) => Task.FromResult(answer(number))) { }

    public ConcurrentQueue<SentRequest> Requests { get; } = new();

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Empty(HttpStatusCode status) => new(status);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var number = Interlocked.Increment(ref _count);
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(
            new SentRequest(
                request.Method.Method,
                request.RequestUri!.AbsoluteUri,
                request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value)),
                body
            )
        );
        var response = await answer(number, request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}

/// <summary>A request as it left.</summary>
public sealed record SentRequest(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string? Body);
