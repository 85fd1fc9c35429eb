using System.Collections.Frozen;

namespace TikTok.Errors;

/// <summary>From the texts on the wire to <see cref="PublishFailReason"/>, and what a reason means for a retry.</summary>
public static class PublishFailReasons
{
    private static readonly FrozenDictionary<string, PublishFailReason> ByText = new Dictionary<
        string,
        PublishFailReason
    >(StringComparer.Ordinal)
    {
        ["file_format_check_failed"] = PublishFailReason.FileFormatCheckFailed,
        ["duration_check_failed"] = PublishFailReason.DurationCheckFailed,
        ["frame_rate_check_failed"] = PublishFailReason.FrameRateCheckFailed,
        ["picture_size_check_failed"] = PublishFailReason.PictureSizeCheckFailed,
        ["internal"] = PublishFailReason.Internal,
        ["video_pull_failed"] = PublishFailReason.VideoPullFailed,
        ["photo_pull_failed"] = PublishFailReason.PhotoPullFailed,
        ["publish_cancelled"] = PublishFailReason.PublishCancelled,
        ["auth_removed"] = PublishFailReason.AuthRemoved,
        ["spam_risk_too_many_posts"] = PublishFailReason.SpamRiskTooManyPosts,
        ["spam_risk_user_banned_from_posting"] = PublishFailReason.SpamRiskUserBannedFromPosting,
        ["spam_risk_text"] = PublishFailReason.SpamRiskText,
        ["spam_risk"] = PublishFailReason.SpamRisk,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The reason of this text; <see cref="PublishFailReason.Unknown"/> for a text that is not documented.</summary>
    /// <param name="text">The text as sent, or <see langword="null"/>.</param>
    public static PublishFailReason Parse(string? text) =>
        text is not null && ByText.TryGetValue(text, out var reason) ? reason : PublishFailReason.Unknown;

    /// <summary>
    /// Whether posting the same media again may succeed: after a fault of TikTok's, or once the link can be read.
    /// </summary>
    /// <param name="reason">The reason of the failed task.</param>
    public static bool MayRetryUnchanged(this PublishFailReason reason) =>
        reason is PublishFailReason.Internal or PublishFailReason.VideoPullFailed or PublishFailReason.PhotoPullFailed;
}
