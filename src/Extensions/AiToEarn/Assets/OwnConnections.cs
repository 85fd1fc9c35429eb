namespace AiToEarn.Assets;

/// <summary>Connections to storage of an uploader's own, for scripts.</summary>
internal static class OwnConnections
{
    /// <summary>An HTTP client without credentials. The uploader watches the time, which the client's own limit would cut short.</summary>
    public static HttpClient CreateHttpClient() =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                ConnectTimeout = TimeSpan.FromSeconds(15),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
}
