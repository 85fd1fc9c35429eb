namespace TikTok;

/// <summary>The paths on which a call's nature, and not only its method, decides. All end in a slash.</summary>
internal static class TikTokOperations
{
    public const string VideoInit = "/v2/post/publish/video/init/";
    public const string InboxInit = "/v2/post/publish/inbox/video/init/";
    public const string PhotoInit = "/v2/post/publish/content/init/";
    public const string CreatorInfo = "/v2/post/publish/creator_info/query/";
    public const string Status = "/v2/post/publish/status/fetch/";
    public const string SeedCancel = "/v2/post/transmission/cancel/";
    public const string PublicCancel = "/v2/post/publish/cancel/";

    /// <summary>Whether a call to this path opens a posting task. A base URL of the caller's may put a prefix before it.</summary>
    public static bool IsInit(string path) =>
        path.EndsWith(VideoInit, StringComparison.Ordinal)
        || path.EndsWith(InboxInit, StringComparison.Ordinal)
        || path.EndsWith(PhotoInit, StringComparison.Ordinal);
}
