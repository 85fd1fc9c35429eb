namespace TikTok.Errors;

/// <summary>Why a posting task failed: <c>fail_reason</c> of the status call, <c>reason</c> of the failure webhook.</summary>
public enum PublishFailReason
{
    /// <summary>A reason that is not documented, or none. The text that was sent is kept beside this value.</summary>
    Unknown = 0,

    /// <summary><c>file_format_check_failed</c>: the container or codec is not taken. Post again after conversion.</summary>
    FileFormatCheckFailed,

    /// <summary><c>duration_check_failed</c>: the video is too short or too long. Post again after a cut.</summary>
    DurationCheckFailed,

    /// <summary><c>frame_rate_check_failed</c>: outside 23 to 60 frames a second. Post again after conversion.</summary>
    FrameRateCheckFailed,

    /// <summary><c>picture_size_check_failed</c>: width or height is outside the limits. Post again after scaling.</summary>
    PictureSizeCheckFailed,

    /// <summary><c>internal</c>: TikTok had a fault. Post again.</summary>
    Internal,

    /// <summary><c>video_pull_failed</c>: the video's link could not be read, or took over one hour. Check it, then post again.</summary>
    VideoPullFailed,

    /// <summary><c>photo_pull_failed</c>: a photo's link could not be read, or took over one hour. Check it, then post again.</summary>
    PhotoPullFailed,

    /// <summary><c>publish_cancelled</c>: you cancelled the download.</summary>
    PublishCancelled,

    /// <summary><c>auth_removed</c>: the creator cut off the app while the task ran. Do not retry.</summary>
    AuthRemoved,

    /// <summary><c>spam_risk_too_many_posts</c>: this creator's posts through the API are used up for 24 hours.</summary>
    SpamRiskTooManyPosts,

    /// <summary><c>spam_risk_user_banned_from_posting</c>: the creator may not post. Do not retry.</summary>
    SpamRiskUserBannedFromPosting,

    /// <summary><c>spam_risk_text</c>: the caption looks like spam. Change it first.</summary>
    SpamRiskText,

    /// <summary><c>spam_risk</c>: the request looks risky to TikTok. Do not retry.</summary>
    SpamRisk,
}
