namespace TikTok.Errors;

/// <summary>
/// The error codes that TikTok documents, for the JSON calls, the OAuth calls and the upload of chunks. On the wire they are
/// texts; one that is not documented is <see cref="Unknown"/> and its text stays in
/// <see cref="OpenApi.Runtime.Errors.ServiceException.RawCode"/>.
/// </summary>
public enum TikTokErrorCode
{
    /// <summary>A code that is not documented, or an answer without a code.</summary>
    Unknown = 0,

    /// <summary><c>access_token_invalid</c>: the token is missing, wrong or expired. Refresh it and try once more.</summary>
    AccessTokenInvalid,

    /// <summary><c>app_version_check_failed</c>: the user's TikTok app is older than 31.8, which MEDIA_UPLOAD needs.</summary>
    AppVersionCheckFailed,

    /// <summary><c>internal_error</c>: TikTok failed, or could not be reached. Try again with back-off.</summary>
    InternalError,

    /// <summary><c>invalid_file_upload</c>: the file sent is not one this endpoint accepts.</summary>
    InvalidFileUpload,

    /// <summary><c>invalid_param</c>: a field in the request is missing, malformed or out of range. The message says which one.</summary>
    InvalidParam,

    /// <summary>
    /// <c>invalid_params</c>: a field in the request is missing, malformed or out of range; the code of most mistakes. Look at chunk size and count,
    /// at post info, or at the publish id; the exception's message says at which.
    /// </summary>
    InvalidParams,

    /// <summary><c>invalid_publish_id</c>: no task is known under this publish_id.</summary>
    InvalidPublishId,

    /// <summary><c>privacy_level_option_mismatch</c>: privacy_level is absent, or is not one of the options the creator has now.</summary>
    PrivacyLevelOptionMismatch,

    /// <summary><c>publish_not_cancellable</c>: the task has already ended, so there is nothing left to cancel.</summary>
    PublishNotCancellable,

    /// <summary><c>rate_limit_exceeded</c>: too many calls in the time window. Wait, then try again.</summary>
    RateLimitExceeded,

    /// <summary><c>reached_active_user_cap</c>: the app has reached its daily number of distinct posting users. Creator info sends it with HTTP 200.</summary>
    ReachedActiveUserCap,

    /// <summary><c>scope_not_authorized</c>: the user did not grant the scope this call needs.</summary>
    ScopeNotAuthorized,

    /// <summary><c>scope_permission_missed</c>: at least one requested field needs a scope this token does not hold.</summary>
    ScopePermissionMissed,

    /// <summary><c>spam_risk_too_many_pending_share</c>: too many drafts are waiting in the creator inbox (5 in any 24 hours).</summary>
    SpamRiskTooManyPendingShare,

    /// <summary><c>spam_risk_too_many_posts</c>: this creator's posts through the API are used up for 24 hours; the cap is shared by all apps. Creator info sends it with HTTP 200.</summary>
    SpamRiskTooManyPosts,

    /// <summary><c>spam_risk_user_banned_from_posting</c>: TikTok has blocked this creator from posting. Creator info sends it with HTTP 200.</summary>
    SpamRiskUserBannedFromPosting,

    /// <summary><c>token_not_authorized_for_specified_publish_id</c>: the token belongs to a user who may not act on this publish_id.</summary>
    TokenNotAuthorizedForSpecifiedPublishId,

    /// <summary><c>unaudited_client_can_only_post_to_private_accounts</c>: the app has not passed the audit and the creator account is not private.</summary>
    UnauditedClientCanOnlyPostToPrivateAccounts,

    /// <summary><c>url_ownership_unverified</c>: the media URL is not under a domain or URL prefix the app has proved it owns.</summary>
    UrlOwnershipUnverified,

    /// <summary><c>access_denied</c>: the user, or TikTok, refused. It arrives on the redirect after the consent page, or as an answer of the token call.</summary>
    AccessDenied,

    /// <summary><c>invalid_request</c>: a parameter is missing or malformed, or redirect_uri or the PKCE pair does not match.</summary>
    InvalidRequest,

    /// <summary><c>invalid_grant</c>: the code or refresh token is wrong, expired, revoked, already used, or belongs to another app or redirect_uri.</summary>
    InvalidGrant,

    /// <summary><c>invalid_scope</c>: a requested scope is unknown or malformed.</summary>
    InvalidScope,

    /// <summary><c>unauthorized_client</c>: this app may not use this way of getting a code.</summary>
    UnauthorizedClient,

    /// <summary><c>unsupported_grant_type</c>: the server does not know this grant_type.</summary>
    UnsupportedGrantType,

    /// <summary><c>unsupported_response_type</c>: the server cannot hand out a code this way.</summary>
    UnsupportedResponseType,

    /// <summary><c>invalid_client</c>: client_key or client_secret is wrong or absent.</summary>
    InvalidClient,

    /// <summary><c>server_error</c>: TikTok failed while handling the request.</summary>
    ServerError,

    /// <summary><c>temporarily_unavailable</c>: the service is down for a short while.</summary>
    TemporarilyUnavailable,

    /// <summary><c>BadRequest</c>: a header is malformed, or Content-Length does not match the bytes sent.</summary>
    UploadBadRequest,

    /// <summary><c>Forbidden</c>: upload_url is older than one hour. Start a new task.</summary>
    UploadUrlExpired,

    /// <summary><c>NotFound</c>: no upload belongs to this URL. Start a new task.</summary>
    UploadTaskNotFound,

    /// <summary><c>RequestedRangeNotSatisfiable</c>: Content-Range does not follow what the server already has. Read its progress and go on from there.</summary>
    UploadRangeMismatch,

    /// <summary><c>InternalServerError</c>: gateway or TikTok fault. Send the same chunk again.</summary>
    UploadServerError,
}
