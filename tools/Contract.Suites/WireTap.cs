using OpenApi.Contract.Answering;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Requests;

namespace OpenApi.Contract.Suites;

/// <summary>
/// Sits between client and stub: keeps what left the client and what came back, asks the stub for the answer of the
/// case, and adds credentials where the client sends none.
/// </summary>
internal sealed class WireTap(HttpMessageHandler stub, SuiteCase suiteCase) : DelegatingHandler(stub)
{
    /// <summary>The address of requests that are made without a client; a stub without sockets answers every host.</summary>
    public const string AnyHost = "https://stub.test";

    /// <summary>The request as it left the client, or null when none did.</summary>
    public CallRequest? Sent { get; private set; }

    /// <summary>The body that the stub answered with.</summary>
    public byte[] Received { get; private set; } = [];

    /// <summary>The status that the stub answered with.</summary>
    public int Status { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is { } content)
        {
            // What was read must still be there to be sent.
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        }

        Sent = await CallRequest.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (suiteCase.Answer is { } answer)
        {
            var name = answer.Name.Length > 0 ? answer.Name : null;
            request.Headers.TryAddWithoutValidation("Prefer", new Preference(answer.Status, name, false).ToString());
        }

        Credentials.AddMissing(request, suiteCase.Operation, Sent);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Status = (int)response.StatusCode;
        Received = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var copy = new ByteArrayContent(Received);
        foreach (var (name, values) in response.Content.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = copy;
        return response;
    }
}
