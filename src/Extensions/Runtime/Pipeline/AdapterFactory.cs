using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace OpenApi.Runtime.Pipeline;

/// <summary>Makes the Kiota adapter that generated clients take, on an HTTP client with our pipeline and none of Kiota's handlers.</summary>
public static class AdapterFactory
{
    /// <summary>Makes an adapter. The credential is the pipeline's business, so Kiota's own authentication stays out.</summary>
    /// <param name="client">A client made by <see cref="ServicePipeline"/> or by <c>IHttpClientFactory</c> with its handlers.</param>
    /// <param name="baseUrl">
    /// Base URL instead of the document's; null leaves that. Generated operations with a server of their own keep it only while this is
    /// null or equals the document's.
    /// </param>
    public static HttpClientRequestAdapter Create(HttpClient client, Uri? baseUrl = null)
    {
        // Kiota would put the whole URL, with the secrets in its query, on its spans.
        var adapter = new HttpClientRequestAdapter(
            new AnonymousAuthenticationProvider(),
            httpClient: client,
            observabilityOptions: new ObservabilityOptions { IncludeEUIIAttributes = false }
        );
        if (baseUrl is not null)
        {
            adapter.BaseUrl = baseUrl.AbsoluteUri.TrimEnd('/');
        }

        return adapter;
    }
}
