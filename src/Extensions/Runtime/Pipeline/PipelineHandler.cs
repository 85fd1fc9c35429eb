using System.Collections.Concurrent;
using OpenApi.Runtime.Requests;

namespace OpenApi.Runtime.Pipeline;

/// <summary>
/// Sends each request through the account's pipeline, or through the one that it names (<see cref="PipelineOption"/>), and from there to the
/// handlers below, which all of them share.
/// </summary>
/// <param name="own">The account's pipeline.</param>
internal sealed class PipelineHandler(ServicePipeline own) : DelegatingHandler
{
    private readonly ConcurrentDictionary<ServicePipeline, HttpMessageInvoker> _chains = new();

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        ChainOf(request.TryGet<PipelineOption>(out var other) ? other.Pipeline : own)
            .SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var chain in _chains.Values)
            {
                chain.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private HttpMessageInvoker ChainOf(ServicePipeline pipeline) =>
        _chains.GetOrAdd(
            pipeline,
            static (made, below) => new HttpMessageInvoker(made.Compose(new Below(below))),
            (Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>)base.SendAsync
        );

    /// <summary>The way out of a pipeline: on to the handlers below.</summary>
    private sealed class Below(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
        : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => send(request, cancellationToken);
    }
}
