namespace OpenApi.Runtime.Credentials;

/// <summary>
/// The hosts that a credential may be sent to. The origin of the base URL counts with its scheme and port, so that a stub or a
/// proxy over plain HTTP works because the caller named it; every further host needs HTTPS.
/// </summary>
public sealed class CredentialHosts
{
    private readonly Uri _origin;
    private readonly IReadOnlyList<string> _hosts;

    /// <summary>Names the hosts.</summary>
    /// <param name="baseUrl">The absolute base URL that the client calls.</param>
    /// <param name="hosts">
    /// Further hosts: exact (<c>open-platform.example.com</c>), or every host under a domain, with a leading dot
    /// (<c>.example.com</c>).
    /// </param>
    /// <exception cref="ArgumentException">The base URL is not absolute.</exception>
    public CredentialHosts(Uri baseUrl, params IReadOnlyList<string> hosts)
    {
        if (!baseUrl.IsAbsoluteUri)
        {
            throw new ArgumentException(
                $"The base URL '{baseUrl}' must be absolute, for example https://api.example.com.",
                nameof(baseUrl)
            );
        }

        _origin = baseUrl;
        _hosts = hosts;
    }

    /// <summary>Whether a request to this URL may carry the credential.</summary>
    /// <param name="url">The absolute URL of the request.</param>
    public bool Allows(Uri? url) =>
        url is { IsAbsoluteUri: true }
        && (
            Uri.Compare(
                _origin,
                url,
                UriComponents.SchemeAndServer,
                UriFormat.SafeUnescaped,
                StringComparison.OrdinalIgnoreCase
            ) == 0
            || (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && _hosts.Any(host => Matches(url.IdnHost, host)))
        );

    private static bool Matches(string host, string pattern) =>
        pattern.StartsWith('.')
            ? host.EndsWith(pattern, StringComparison.OrdinalIgnoreCase)
            : string.Equals(host, pattern, StringComparison.OrdinalIgnoreCase);
}
