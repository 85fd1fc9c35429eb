using Microsoft.Kiota.Abstractions;
using TimPush.Configuration;

namespace TimPush.Pushing;

/// <summary>The generated client together with the app it calls for, which flows put into bodies.</summary>
internal sealed class TimPushAppClient : TimPushClient
{
    private TimPushAppClient(IRequestAdapter adapter, TimPushOptions options)
        : base(adapter)
    {
        SdkAppId = options.SdkAppId;
        Identifier = options.Identifier;
    }

    public long SdkAppId { get; }

    public string Identifier { get; }

    public static TimPushAppClient Create(IRequestAdapter adapter, TimPushOptions options)
    {
        // The document's first host would be China's, whatever the region.
        adapter.BaseUrl = options.ServiceUrl.AbsoluteUri.TrimEnd('/');
        return new TimPushAppClient(adapter, options);
    }

    /// <summary>The app of a client that this package made.</summary>
    public static TimPushAppClient Of(TimPushClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client as TimPushAppClient
            ?? throw new InvalidOperationException(
                "This client does not know its app, which the call's body must name. "
                    + "Make the client with TimPushClientFactory.Create or AddTimPush."
            );
    }
}
