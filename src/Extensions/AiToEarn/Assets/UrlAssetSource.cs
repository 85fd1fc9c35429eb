using OpenApi.Runtime.Secrets;

namespace AiToEarn.Assets;

internal sealed class UrlAssetSource(Uri url, string? filename) : AssetSource(filename ?? NameOf(url))
{
    internal override bool CanReopen => true;

    internal override async Task<AssetContent> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
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
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            if (response.Content.Headers.ContentLength is { } length)
            {
                return new AssetContent(stream, length, owner: response);
            }
            var spooled = await AssetContent.SpoolAsync(stream, cancellationToken).ConfigureAwait(false);
            response.Dispose();
            return spooled;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

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
