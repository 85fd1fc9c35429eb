namespace OpenApi.Contract.Hosting;

/// <summary>
/// A handler for <see cref="HttpClient"/> that takes every request to one stub over sockets, whatever host it names: a
/// <see cref="ContractServer"/> in another process, or a WireMock server.
/// </summary>
public sealed class StubConnection : DelegatingHandler
{
    private readonly Uri stub;

    /// <summary>Makes a handler.</summary>
    /// <param name="baseUrl">The address of the stub.</param>
    public StubConnection(string baseUrl)
        : base(new SocketsHttpHandler { AllowAutoRedirect = false }) => stub = new Uri(baseUrl);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var target = request.RequestUri!;
        request.RequestUri = new Uri(
            stub.GetLeftPart(UriPartial.Authority) + stub.AbsolutePath.TrimEnd('/') + target.PathAndQuery
        );
        return base.SendAsync(request, cancellationToken);
    }
}
