using System.Net.Http.Headers;
using System.Text.Json;
using OpenApi.Runtime.Json;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Requests;
using TikTok.Errors;

namespace TikTok.Login;

/// <summary>
/// Sends the OAuth calls. They are made by hand: their answers are one of several shapes, and a good answer to a revoke has no body at all, which a
/// generated operation takes for a fault.
/// </summary>
/// <param name="http">Gives the account's HTTP client, so that what an application has set for it holds for log-ins too.</param>
/// <param name="pipeline">What the calls go through instead of the account's pipeline: no credential but what is in their bodies.</param>
/// <param name="serviceUrl">Where calls go.</param>
internal sealed class OAuthConnection(Func<HttpClient> http, ServicePipeline pipeline, Uri serviceUrl)
{
    private readonly PipelineOption _pipeline = new(pipeline);

    /// <summary>Posts a form; failures, also those inside HTTP 200, arrive as exceptions from the pipeline.</summary>
    /// <exception cref="TikTokException">TikTok refused the call.</exception>
    /// <exception cref="InvalidDataException">The answer is not JSON.</exception>
    public async Task<JsonElement> PostAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> form,
        CancellationToken cancellationToken
    )
    {
        var body = await SendAsync(path, form, cancellationToken).ConfigureAwait(false);
        return OpenJson.Read(body) ?? throw new InvalidDataException($"TikTok's answer to {path} is not JSON.");
    }

    /// <summary>Posts a form whose answer may be empty.</summary>
    public async Task<byte[]> SendAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> form,
        CancellationToken cancellationToken
    )
    {
        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, serviceUrl.AbsoluteUri.TrimEnd('/') + path)
        {
            Content = content,
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Set(_pipeline);
        using var response = await http().SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }
}
