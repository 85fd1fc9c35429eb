namespace TikTok.Configuration;

/// <summary>
/// Where a cancel goes. Two editions of TikTok's page name two places for the same call, and neither could be tried live: by default the first
/// is <c>https://open-platform.tiktokapis.com/v2/post/transmission/cancel/</c>, and where that answers 404 or something other than JSON,
/// the call goes to <c>https://open.tiktokapis.com/v2/post/publish/cancel/</c> of the newer edition. A base URL of the caller's own redirects
/// both.
/// </summary>
public sealed class CancelOptions
{
    /// <summary>The whole URL to try first; <see langword="null"/>, the default, takes the document's.</summary>
    public Uri? Url { get; set; }

    /// <summary>The whole URL to go to next; <see langword="null"/>, the default, takes the document's.</summary>
    public Uri? FallbackUrl { get; set; }
}
