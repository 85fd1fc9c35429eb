using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.Serialization;

namespace OpenApi.Runtime.Pipeline;

/// <summary>Makes the Kiota adapter that generated clients take, on an HTTP client with our pipeline and none of Kiota's handlers.</summary>
public static class AdapterFactory
{
    // What the process registers with Kiota, in whatever order, decides for media types alone that these do not serve.
    private static readonly ContentParseNodeFactory Readers = new(others: ParseNodeFactoryRegistry.DefaultInstance);

    private static readonly ContentSerializationWriterFactory Writers = new(
        others: SerializationWriterFactoryRegistry.DefaultInstance
    );

    /// <summary>
    /// Makes an adapter. The credential is the pipeline's business, so Kiota's own authentication stays out. Bodies are read and written by
    /// <c>OpenApi.Serialization</c>, leniently.
    /// </summary>
    /// <param name="client">A client made by <see cref="ServicePipeline"/> or by <c>IHttpClientFactory</c> with its handlers.</param>
    /// <param name="baseUrl">
    /// Base URL instead of the document's; null leaves that. Generated operations with a server of their own keep it only while this is
    /// null or equals the document's.
    /// </param>
    /// <param name="authentication">What is put on each request besides, such as whom it is for; nothing if null.</param>
    public static HttpClientRequestAdapter Create(
        HttpClient client,
        Uri? baseUrl = null,
        IAuthenticationProvider? authentication = null
    )
    {
        // Kiota would put the whole URL, with the secrets in its query, on its spans.
        var adapter = new HttpClientRequestAdapter(
            authentication ?? new AnonymousAuthenticationProvider(),
            Readers,
            Writers,
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
