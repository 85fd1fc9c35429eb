using System.Net;

namespace OpenApi.Runtime.Pipeline;

/// <summary>How the handler that talks to the network is set up.</summary>
internal static class PrimaryHandler
{
    public static SocketsHttpHandler Configure(SocketsHttpHandler handler)
    {
        // A redirect could carry query values and custom headers to another host; failures say where it pointed instead.
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        handler.ConnectTimeout = TimeSpan.FromSeconds(15);
        return handler;
    }
}
