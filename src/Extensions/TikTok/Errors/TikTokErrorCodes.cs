using System.Collections.Frozen;
using System.Collections.Immutable;
using OpenApi.Runtime.Errors;

namespace TikTok.Errors;

/// <summary>The documented codes as a table: text on the wire, enum, advice on a retry, meaning.</summary>
internal static class TikTokErrorCodes
{
    public static readonly ImmutableArray<Row> All =
    [
        new(
            "access_token_invalid",
            TikTokErrorCode.AccessTokenInvalid,
            RetryAdvice.OnceWithNewCredential,
            "The token is missing, wrong or expired. Refresh it and try once more."
        ),
        new(
            "app_version_check_failed",
            TikTokErrorCode.AppVersionCheckFailed,
            RetryAdvice.Never,
            "The user's TikTok app is older than 31.8, which MEDIA_UPLOAD needs."
        ),
        new(
            "internal_error",
            TikTokErrorCode.InternalError,
            RetryAdvice.Backoff,
            "TikTok failed, or could not be reached. Try again with back-off."
        ),
        new(
            "invalid_file_upload",
            TikTokErrorCode.InvalidFileUpload,
            RetryAdvice.Never,
            "The file sent is not one this endpoint accepts."
        ),
        new(
            "invalid_param",
            TikTokErrorCode.InvalidParam,
            RetryAdvice.Never,
            "A field in the request is missing, malformed or out of range. The message says which one."
        ),
        new(
            "invalid_params",
            TikTokErrorCode.InvalidParams,
            RetryAdvice.Never,
            "A field in the request is missing, malformed or out of range. The message says which one. Most mistakes come under this code, whatever the page of the call says."
        ),
        new(
            "invalid_publish_id",
            TikTokErrorCode.InvalidPublishId,
            RetryAdvice.Never,
            "No task is known under this publish_id."
        ),
        new(
            "privacy_level_option_mismatch",
            TikTokErrorCode.PrivacyLevelOptionMismatch,
            RetryAdvice.Never,
            "privacy_level is absent, or is not one of the options the creator has now."
        ),
        new(
            "publish_not_cancellable",
            TikTokErrorCode.PublishNotCancellable,
            RetryAdvice.Never,
            "The task has already ended, so there is nothing left to cancel."
        ),
        new(
            "rate_limit_exceeded",
            TikTokErrorCode.RateLimitExceeded,
            RetryAdvice.Backoff,
            "Too many calls in the time window. Wait, then try again."
        ),
        new(
            "reached_active_user_cap",
            TikTokErrorCode.ReachedActiveUserCap,
            RetryAdvice.NextDay,
            "The app has reached its daily number of distinct posting users. Creator info sends it with HTTP 200."
        ),
        new(
            "scope_not_authorized",
            TikTokErrorCode.ScopeNotAuthorized,
            RetryAdvice.Never,
            "The user did not grant the scope this call needs."
        ),
        new(
            "scope_permission_missed",
            TikTokErrorCode.ScopePermissionMissed,
            RetryAdvice.Never,
            "At least one requested field needs a scope this token does not hold."
        ),
        new(
            "spam_risk_too_many_pending_share",
            TikTokErrorCode.SpamRiskTooManyPendingShare,
            RetryAdvice.NextDay,
            "Too many drafts are waiting in the creator inbox (5 in any 24 hours)."
        ),
        new(
            "spam_risk_too_many_posts",
            TikTokErrorCode.SpamRiskTooManyPosts,
            RetryAdvice.NextDay,
            "This creator's posts through the API are used up for 24 hours; the cap is shared by all apps. Creator info sends it with HTTP 200."
        ),
        new(
            "spam_risk_user_banned_from_posting",
            TikTokErrorCode.SpamRiskUserBannedFromPosting,
            RetryAdvice.Never,
            "TikTok has blocked this creator from posting. Creator info sends it with HTTP 200."
        ),
        new(
            "token_not_authorized_for_specified_publish_id",
            TikTokErrorCode.TokenNotAuthorizedForSpecifiedPublishId,
            RetryAdvice.Never,
            "The token belongs to a user who may not act on this publish_id."
        ),
        new(
            "unaudited_client_can_only_post_to_private_accounts",
            TikTokErrorCode.UnauditedClientCanOnlyPostToPrivateAccounts,
            RetryAdvice.Never,
            "The app has not passed the audit and the creator account is not private."
        ),
        new(
            "url_ownership_unverified",
            TikTokErrorCode.UrlOwnershipUnverified,
            RetryAdvice.Never,
            "The media URL is not under a domain or URL prefix the app has proved it owns."
        ),
        new(
            "access_denied",
            TikTokErrorCode.AccessDenied,
            RetryAdvice.Never,
            "The user, or TikTok, refused. It arrives on the redirect after the consent page, or as an answer of the token call."
        ),
        new(
            "invalid_request",
            TikTokErrorCode.InvalidRequest,
            RetryAdvice.Never,
            "A parameter is missing or malformed, or redirect_uri or the PKCE pair does not match."
        ),
        new(
            "invalid_grant",
            TikTokErrorCode.InvalidGrant,
            RetryAdvice.Never,
            "The code or refresh token is wrong, expired, revoked, already used, or belongs to another app or redirect_uri."
        ),
        new(
            "invalid_scope",
            TikTokErrorCode.InvalidScope,
            RetryAdvice.Never,
            "A requested scope is unknown or malformed."
        ),
        new(
            "unauthorized_client",
            TikTokErrorCode.UnauthorizedClient,
            RetryAdvice.Never,
            "This app may not use this way of getting a code."
        ),
        new(
            "unsupported_grant_type",
            TikTokErrorCode.UnsupportedGrantType,
            RetryAdvice.Never,
            "The server does not know this grant_type."
        ),
        new(
            "unsupported_response_type",
            TikTokErrorCode.UnsupportedResponseType,
            RetryAdvice.Never,
            "The server cannot hand out a code this way."
        ),
        new(
            "invalid_client",
            TikTokErrorCode.InvalidClient,
            RetryAdvice.Never,
            "client_key or client_secret is wrong or absent."
        ),
        new(
            "server_error",
            TikTokErrorCode.ServerError,
            RetryAdvice.Backoff,
            "TikTok failed while handling the request."
        ),
        new(
            "temporarily_unavailable",
            TikTokErrorCode.TemporarilyUnavailable,
            RetryAdvice.Backoff,
            "The service is down for a short while."
        ),
        new(
            "BadRequest",
            TikTokErrorCode.UploadBadRequest,
            RetryAdvice.Never,
            "A header is malformed, or Content-Length does not match the bytes sent."
        ),
        new(
            "Forbidden",
            TikTokErrorCode.UploadUrlExpired,
            RetryAdvice.Never,
            "upload_url is older than one hour. Start a new task."
        ),
        new(
            "NotFound",
            TikTokErrorCode.UploadTaskNotFound,
            RetryAdvice.Never,
            "No upload belongs to this URL. Start a new task."
        ),
        new(
            "RequestedRangeNotSatisfiable",
            TikTokErrorCode.UploadRangeMismatch,
            RetryAdvice.Never,
            "Content-Range does not follow what the server already has. Read its progress and go on from there."
        ),
        new(
            "InternalServerError",
            TikTokErrorCode.UploadServerError,
            RetryAdvice.Backoff,
            "Gateway or TikTok fault. Send the same chunk again."
        ),
    ];

    private static readonly FrozenDictionary<string, Row> ByText = All.ToFrozenDictionary(
        row => row.Text,
        StringComparer.Ordinal
    );

    public static Row? Find(string? text) => text is null ? null : ByText.GetValueOrDefault(text);

    internal sealed record Row(string Text, TikTokErrorCode Code, RetryAdvice Retry, string Meaning);
}
