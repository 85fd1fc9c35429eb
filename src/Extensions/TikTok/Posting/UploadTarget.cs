using TikTok.Configuration;

namespace TikTok.Posting;

/// <summary>Where the chunks of one upload go. The URL's query holds a secret: it is masked wherever it is printed.</summary>
internal static class UploadTarget
{
    /// <summary>Checks and, under a base URL of the caller's own, redirects the URL that an init call gave.</summary>
    /// <exception cref="InvalidDataException">The URL is not one that bytes may be sent to.</exception>
    public static Uri Resolve(string? uploadUrl, TikTokOptions options)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var url))
        {
            throw new InvalidDataException("TikTok opened the task but gave no upload URL.");
        }

        if (options.Redirection is { } target)
        {
            return SameOrigin(url, target) ? url : new Uri(target.AbsoluteUri.TrimEnd('/') + url.PathAndQuery);
        }

        if (
            url.Scheme != Uri.UriSchemeHttps
            || !options.Uploads.HostSuffixes.Any(suffix => IsUnder(url.IdnHost, suffix))
        )
        {
            throw new InvalidDataException(
                $"The upload URL points to {url.Scheme}://{url.Host}, which is not a host of TikTok's over https; nothing was sent. "
                    + "Where that is right, add it to Uploads:HostSuffixes."
            );
        }

        return url;
    }

    private static bool IsUnder(string host, string suffix) =>
        host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);

    private static bool SameOrigin(Uri left, Uri right) =>
        Uri.Compare(
            left,
            right,
            UriComponents.SchemeAndServer,
            UriFormat.SafeUnescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;
}
