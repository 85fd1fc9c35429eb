using System.Net;
using System.Net.Sockets;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Hosting;

/// <summary>Answers the requests of an <see cref="HttpClient"/> in the same process, without sockets.</summary>
internal sealed class StubMessageHandler(StubEngine engine, ContractScope scope) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = engine.Answer(
            await CallRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false),
            scope
        );
        if (answer.Delivery.Delay > TimeSpan.Zero)
        {
            await Task.Delay(answer.Delivery.Delay, engine.Time, cancellationToken).ConfigureAwait(false);
        }

        return answer.Delivery.Reset
            ? throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "The connection was reset by the stub.",
                new SocketException((int)SocketError.ConnectionReset)
            )
            : Respond(request, answer);
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, StubAnswer answer)
    {
        var hasBody = request.Method != HttpMethod.Head && answer.Body.Length > 0;
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = hasBody
                ? new StreamContent(new DeliveredStream(answer.Body, answer.Delivery, engine.Time))
                : new ByteArrayContent([]),
        };
        foreach (var (name, value) in answer.Headers.Lines)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        response.Content.Headers.ContentLength = answer.Body.Length;
        return response;
    }
}
