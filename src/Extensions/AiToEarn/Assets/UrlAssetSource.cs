using System.Net.Sockets;
using OpenApi.Runtime.Secrets;

namespace AiToEarn.Assets;

internal sealed class UrlAssetSource(Uri url, string? filename) : AssetSource(filename ?? NameOf(url))
{
    private const int MostRedirects = 10;

    internal override bool CanReopen => true;

    internal override async Task<AssetContent> OpenAsync(StorageConnection network, StallGuard guard)
    {
        var response = await FetchAsync(network, guard).ConfigureAwait(false);
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                throw new HttpRequestException(
                    $"The file to upload cannot be fetched: GET {Redaction.Url(url)} answered {(int)response.StatusCode}.",
                    inner: null,
                    response.StatusCode
                );
            }
            var stream = await response.Content.ReadAsStreamAsync(guard.Token).ConfigureAwait(false);
            if (response.Content.Headers.ContentLength is { } length)
            {
                return new AssetContent(stream, length, remote: response);
            }
            var spooled = await AssetContent.SpoolAsync(stream, guard).ConfigureAwait(false);
            response.Dispose();
            return spooled;
        }
        catch (IOException failure) when (failure is HttpIOException or { InnerException: SocketException })
        {
            response.Dispose();
            throw new HttpRequestException(
                $"The file to upload broke off while it was fetched: {failure.Message}",
                failure
            );
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Follows redirects itself: the account's connections do not, because of the key that they carry otherwise. From https none leads to http.
    /// </summary>
    private async Task<HttpResponseMessage> FetchAsync(StorageConnection network, StallGuard guard)
    {
        var target = url;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            var response = await network
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, guard.Token)
                .ConfigureAwait(false);
            guard.Moved();
            if (redirects == MostRedirects || TargetOf(response, target) is not { } next)
            {
                return response;
            }
            response.Dispose();
            target = next;
        }
    }

    private static Uri? TargetOf(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && new Uri(from, location) is { Scheme: "http" or "https" } target
        && (target.Scheme == from.Scheme || target.Scheme == Uri.UriSchemeHttps)
            ? target
            : null;

    private static string NameOf(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            throw new ArgumentException("The URL of the file is not absolute http or https.", nameof(url));
        }
        var name = Uri.UnescapeDataString(url.Segments[^1].TrimEnd('/'));
        return Path.HasExtension(name)
            ? name
            : throw new ArgumentException(
                "The URL of the file does not end in a name with an extension; give a file name.",
                nameof(url)
            );
    }
}
