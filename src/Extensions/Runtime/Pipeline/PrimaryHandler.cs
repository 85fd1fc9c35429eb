using System.Net;

namespace OpenApi.Runtime.Pipeline;

/// <summary>How the handler that talks to the network is set up.</summary>
internal static class PrimaryHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    public static SocketsHttpHandler Create()
    {
        var handler = new SocketsHttpHandler();
        Configure(handler);
        return handler;
    }

    /// <summary>
    /// Sets up what an application has chosen, or the factory's default. What an application set itself stays, but for redirects and cookies; a
    /// handler of another kind, such as a recorder or a test double, is left alone.
    /// </summary>
    public static void Configure(HttpMessageHandler handler)
    {
        switch (handler)
        {
            case SocketsHttpHandler sockets:
                Configure(sockets);
                break;
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
        }
    }

    // A handler that an application shares between clients cannot be changed once it has sent something, so nothing is set that is set already.
    private static void Configure(SocketsHttpHandler handler)
    {
        // A redirect could carry query values and custom headers to another host; failures say where it pointed instead.
        if (handler.AllowAutoRedirect)
        {
            handler.AllowAutoRedirect = false;
        }

        if (handler.UseCookies)
        {
            handler.UseCookies = false;
        }

        if (handler.AutomaticDecompression == DecompressionMethods.None)
        {
            handler.AutomaticDecompression = DecompressionMethods.All;
        }

        if (handler.PooledConnectionLifetime == Timeout.InfiniteTimeSpan)
        {
            handler.PooledConnectionLifetime = ConnectionLifetime;
        }

        if (handler.ConnectTimeout == Timeout.InfiniteTimeSpan)
        {
            handler.ConnectTimeout = ConnectTimeout;
        }
    }
}
