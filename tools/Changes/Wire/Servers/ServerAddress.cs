namespace OpenApi.Changes.Wire.Servers;

/// <summary>The address of a server as far as it tells servers apart.</summary>
internal static class ServerAddress
{
    /// <summary>The address without a slash at its end; the scheme and the host have no case (RFC 3986, section 6.2.2.1).</summary>
    public static string Of(string url)
    {
        var address = url.TrimEnd('/');
        var host = address.IndexOf("://", StringComparison.Ordinal);
        if (host < 0)
        {
            return address;
        }

        var path = address.IndexOf('/', host + 3);
        return path < 0 ? address.ToLowerInvariant() : address[..path].ToLowerInvariant() + address[path..];
    }
}
