using System.Collections.Immutable;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;

namespace TikTok.Operations;

/// <summary>
/// Every operation of the document. A test holds paths, access and limits against <c>security</c> and <c>x-rate-limit</c>.
/// </summary>
internal static class TikTokOperations
{
    public const string VideoInit = "/v2/post/publish/video/init/";
    public const string InboxInit = "/v2/post/publish/inbox/video/init/";
    public const string PhotoInit = "/v2/post/publish/content/init/";
    public const string Status = "/v2/post/publish/status/fetch/";
    public const string SeedCancel = "/v2/post/transmission/cancel/";
    public const string PublicCancel = "/v2/post/publish/cancel/";

    public static readonly ImmutableArray<TikTokOperation> All =
    [
        new("/v2/auth/authorize/", Repetition.Harmless, Access.Open),
        new("/v2/oauth/token/", Repetition.Harmful, Access.Open),
        new("/v2/oauth/revoke/", Repetition.Harmless, Access.Open),
        new("/v2/oauth/get_qrcode/", Repetition.Harmless, Access.Open),
        // A confirmed code is handed out once; the next answer says "utilised".
        new("/v2/oauth/check_qrcode/", Repetition.Harmful, Access.Open),
        new("/v2/post/publish/creator_info/query/", Repetition.Harmless, Access.Token, PerUser("creator info", 20)),
        new(VideoInit, Repetition.Harmful, Access.Token, PerUser("video init", 6)),
        new(InboxInit, Repetition.Harmful, Access.Token, PerUser("inbox init", 6)),
        new(PhotoInit, Repetition.Harmful, Access.Token, PerUser("photo init", 6)),
        new(Status, Repetition.Harmless, Access.Token, PerUser("status", 30)),
        new(SeedCancel, Repetition.Harmless, Access.Token),
        new(PublicCancel, Repetition.Harmless, Access.Token),
        new("/video/", Repetition.Harmless, Access.Open),
        new("/v2/user/info/", Repetition.Harmless, Access.Token, PerApp("user info", 600)),
        new("/v2/video/list/", Repetition.Harmless, Access.Token, PerApp("video list", 600)),
        new("/v2/video/query/", Repetition.Harmless, Access.Token, PerApp("video query", 600)),
        new("/v2/user/data/add/", Repetition.Harmful, Access.Token, PerApp("data add", 1_000)),
        new("/v2/user/data/check/", Repetition.Harmless, Access.Token, PerApp("data check", 1_000)),
        new("/v2/user/data/download/", Repetition.Harmless, Access.Token, PerApp("data download", 1_000)),
        new("/v2/user/data/cancel/", Repetition.Harmless, Access.Token, PerApp("data cancel", 1_000)),
        new("/v2/research/video/query/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/video/comment/list/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/user/info/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/user/followers/", Repetition.Harmless, Access.Token, Followers),
        new("/v2/research/user/following/", Repetition.Harmless, Access.Token, Followers),
        new("/v2/research/user/liked_videos/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/user/pinned_videos/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/user/reposted_videos/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/playlist/info/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/tts/shop/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/tts/product/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/tts/review/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/validation_task/create/", Repetition.Harmful, Access.Token, Research),
        new("/v2/research/validation_task_status/get/", Repetition.Harmless, Access.Token, Research),
        new("/v2/research/validation_task/download/", Repetition.Harmless, Access.Token, Research),
    ];

    // Counted by TikTok per research project, over all calls of a kind, from midnight UTC.
    private static Allowance Research => new("research", QuotaLimit.PerDay(1_000), IsPerUser: false);

    private static Allowance Followers => new("research followers", QuotaLimit.PerDay(20_000), IsPerUser: false);

    public static TikTokOperation? Find(Uri? url) =>
        url is null ? null : All.FirstOrDefault(operation => operation.Serves(url));

    /// <summary>Whether a call to this path opens a posting task.</summary>
    public static bool IsInit(string path) =>
        path.EndsWith(VideoInit, StringComparison.Ordinal)
        || path.EndsWith(InboxInit, StringComparison.Ordinal)
        || path.EndsWith(PhotoInit, StringComparison.Ordinal);

    public static RepeatableRequest? RepeatabilityOf(HttpRequestMessage request) =>
        Find(request.RequestUri)?.Repetition switch
        {
            Repetition.Harmless => RepeatableRequest.Yes,
            Repetition.Harmful => RepeatableRequest.No,
            _ => null,
        };

    private static Allowance PerUser(string name, int callsAMinute) =>
        new(name, QuotaLimit.PerMinute(callsAMinute), IsPerUser: true);

    private static Allowance PerApp(string name, int callsAMinute) =>
        new(name, QuotaLimit.PerMinute(callsAMinute), IsPerUser: false);
}
