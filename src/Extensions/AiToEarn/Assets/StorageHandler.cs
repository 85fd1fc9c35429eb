namespace AiToEarn.Assets;

/// <summary>The way to storage and to files elsewhere: it carries no credential, and redirects are followed.</summary>
internal static class StorageHandler
{
    public static SocketsHttpHandler Configure(SocketsHttpHandler handler)
    {
        handler.UseCookies = false;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        handler.ConnectTimeout = TimeSpan.FromSeconds(15);
        return handler;
    }
}
