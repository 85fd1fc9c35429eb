namespace TikTok.Posting;

/// <summary>The rule for links that TikTok fetches.</summary>
internal static class HttpsLink
{
    public static Uri Require(Uri url, string parameter)
    {
        ArgumentNullException.ThrowIfNull(url, parameter);
        return url is { IsAbsoluteUri: true, Scheme: "https" }
            ? url
            : throw new ArgumentException(
                "TikTok fetches absolute https links only, under a domain or prefix verified for the app.",
                parameter
            );
    }
}
