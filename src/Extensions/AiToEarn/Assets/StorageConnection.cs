using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Requests;

namespace AiToEarn.Assets;

/// <summary>The way to storage and to files elsewhere. It carries no credential, and tells success from failure by the HTTP status alone.</summary>
/// <param name="http">Sends the requests.</param>
/// <param name="pipeline">
/// What they go through where the client is the account's own, whose pipeline would put the key on and repeat; null for any other client.
/// </param>
internal sealed class StorageConnection(HttpClient http, ServicePipeline? pipeline = null)
{
    private readonly PipelineOption? _pipeline = pipeline is null ? null : new PipelineOption(pipeline);

    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        HttpCompletionOption completion,
        CancellationToken cancellationToken
    )
    {
        request.Set(EnvelopeOption.Off);
        if (_pipeline is not null)
        {
            request.Set(_pipeline);
        }

        return http.SendAsync(request, completion, cancellationToken);
    }
}
