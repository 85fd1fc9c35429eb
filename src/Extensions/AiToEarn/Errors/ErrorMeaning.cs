using System.Collections.Frozen;
using OpenApi.Runtime.Errors;

namespace AiToEarn.Errors;

/// <summary>What a code means and whether another try may help, as the document's <c>x-error-codes</c> say.</summary>
/// <param name="Text">The meaning and, where the document knows one, the remedy.</param>
/// <param name="Retry">The document's advice; unknown where it gives none.</param>
internal sealed record ErrorMeaning(string Text, RetryAdvice Retry)
{
    /// <summary>The meaning of a failure that no code explains.</summary>
    public static ErrorMeaning None { get; } = new("", RetryAdvice.Unknown);

    /// <summary>The meaning of a code.</summary>
    public static ErrorMeaning Of(AiToEarnErrorCode code) => Table.GetValueOrDefault(code, None);

    private static readonly FrozenDictionary<AiToEarnErrorCode, ErrorMeaning> Table = new Dictionary<
        AiToEarnErrorCode,
        ErrorMeaning
    >
    {
        [AiToEarnErrorCode.BadRequest] = new(
            "The request is malformed: a body or query fails its schema.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.Unauthorized] = new("The API key is missing, or unknown to this site.", RetryAdvice.Never),
        [AiToEarnErrorCode.NotFound] = new("No such route or thing.", RetryAdvice.Never),
        [AiToEarnErrorCode.TooManyRequests] = new(
            "Too many requests. data.ttl is the window in seconds.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.InternalServerError] = new("Server failure. Try again later.", RetryAdvice.Backoff),
        [AiToEarnErrorCode.ValidationFailed] = new(
            "A parameter or the body breaks the rules; fix the request.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.UserNotFound] = new("No such user: the owner of the key is gone.", RetryAdvice.Never),
        [AiToEarnErrorCode.UserCreditsInsufficient] = new(
            "Not enough credits: the balance does not cover this AI call.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.UserStorageExceeded] = new(
            "Storage is full: the user's storage allowance is used up.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.InvalidModel] = new(
            "The model is unknown or not available; read the model list again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.AiCallFailed] = new("The AI call failed at the upstream AI service.", RetryAdvice.Unknown),
        [AiToEarnErrorCode.InvalidAiTaskId] = new("The caller has no AI task with this ID.", RetryAdvice.Never),
        [AiToEarnErrorCode.AiVideoGenerationUnsupportedMode] = new(
            "The model lacks the requested mode.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.AiVideoGenerationUnsupportedInput] = new(
            "The model does not take this kind of input.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.VolcengineLivenessSessionInvalid] = new(
            "The verification is unknown, over, or was made with another key.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.VolcengineAssetGroupNotFound] = new(
            "The caller has no asset group with this ID.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.VolcengineAssetNotFound] = new("The caller has no asset with this ID.", RetryAdvice.Never),
        [AiToEarnErrorCode.VolcengineLivenessVerificationPending] = new(
            "The real-person check has no outcome yet; wait a little and repeat the call.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.AccountNotFound] = new(
            "The caller has no connected account with this ID.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.AccountGroupNotFound] = new(
            "The caller has no account group with this ID.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.AccountCreateFailed] = new(
            "The account could not be created: storing it failed.",
            RetryAdvice.Unknown
        ),
        [AiToEarnErrorCode.AssetNotFound] = new("The caller has no asset with this ID.", RetryAdvice.Never),
        [AiToEarnErrorCode.AssetUploadFailed] = new(
            "Confirming found no uploaded file; upload again, then confirm.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.AssetTooLarge] = new(
            "The declared or stored size is over the limit of the site.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.MaterialGroupNotFound] = new(
            "The material group for the result does not exist.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.PublishRecordNotFound] = new(
            "No publish record with this ID can be read.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAccountNotAuthorized] = new(
            "The account is not authorized. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAuthorizationExpired] = new(
            "The authorization has expired. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.PublishTaskNotFound] = new(
            "The caller has no publish task with this ID.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelCredentialNotFound] = new(
            "The account has no credential. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelRefreshTokenNotFound] = new(
            "There is no refresh token. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelRefreshTokenExpired] = new(
            "The refresh token has expired. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelRefreshTokenFailed] = new(
            "Refreshing the token failed. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAccessTokenFailed] = new(
            "Getting the access token failed. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPlatformTokenNotFound] = new(
            "There is no platform token. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.PublishTaskStatusInvalid] = new(
            "The task or record is in a state that rules this call out.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAccountNotFound] = new(
            "The account is gone, unlinked, or belongs to another platform.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishTaskAlreadyExists] = new(
            "The flow ID sent was used before; data carries flowId.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.PublishTaskInvalid] = new(
            "The record lacks what this call needs, such as its platform.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.InvalidWorkLink] = new(
            "The work link is missing or could not be resolved to a work.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.PublishResourceUnavailable] = new(
            "A media URL cannot be reached. Check that the URL is public.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAuthSessionInvalid] = new(
            "The authorization attempt is unknown or has expired. Start it again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAuthPlatformMismatch] = new(
            "The account or authorization is of another platform than the one asked for.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAuthAccountAccessRevoked] = new(
            "Access to the account was revoked. Authorize the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.PublishFlowNotFound] = new(
            "The caller has no publish flow with this ID.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishValidationFailed] = new(
            "Content does not meet the platform's rules; data carries platform, accountId and issues. Fix the content.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishDuplicateItem] = new(
            "One account and platform pair may appear once per flow; the text names the pair.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishQueueRemoveFailed] = new(
            "The publish task could not be taken off the queue; try again.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.ChannelPublishPlatformCancelFailed] = new(
            "The platform refused to cancel the post.",
            RetryAdvice.Unknown
        ),
        [AiToEarnErrorCode.ChannelPublishCancelNotSupported] = new(
            "A post that the platform holds for its time cannot be cancelled there.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishQueueFailed] = new(
            "The publish task could not be queued; try again.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.ChannelPublishTimeUpdateNotAllowed] = new(
            "The publish time cannot change in this task state. Rescheduling is for waiting or queued tasks.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishNowNotAllowed] = new(
            "The task cannot be published now in this state. Publishing now is for waiting or queued tasks.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishUpdateNotAllowed] = new(
            "The task cannot be updated in this state. Only a published task can be updated.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishPlatformWorkIdMissing] = new(
            "The platform gave no ID for the work.",
            RetryAdvice.Unknown
        ),
        [AiToEarnErrorCode.ChannelPublishUpdateNotSupported] = new(
            "The platform has no way to edit a published work.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishPlatformNotSupported] = new(
            "Publishing is not available for this platform; data carries the platform.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishPlatformStatusFailed] = new(
            "The platform reported a failure; data carries its status.",
            RetryAdvice.Unknown
        ),
        [AiToEarnErrorCode.ChannelPlatformApiFailed] = new(
            "The platform could not be called; try again later.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.ChannelPlatformRateLimited] = new(
            "The platform limits the calls. Wait, then try again.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.ChannelPlatformResponseInvalid] = new(
            "The platform's answer was not understood.",
            RetryAdvice.Unknown
        ),
        [AiToEarnErrorCode.ChannelPlatformMediaUnsupported] = new(
            "The platform does not take this media. Use another format.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPlatformMediaProcessingFailed] = new(
            "The platform could not process the media. Check the file.",
            RetryAdvice.Unknown
        ),
        [AiToEarnErrorCode.ChannelPlatformMediaProcessingTimeout] = new(
            "The platform took too long over the media. Try again later.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.ChannelPlatformPermissionMissing] = new(
            "A platform permission is missing. Authorize the account with the permission.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPlatformWorkNotFound] = new(
            "No such work on the platform: it is gone or not visible.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPlatformOperationNotSupported] = new(
            "The platform lacks this operation; see its capabilities.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAccountCreateNotSupported] = new(
            "Accounts of this platform cannot be created with this call; only plugin platforms create accounts this way.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAccountAlreadyConnectedToAnotherUser] = new(
            "This channel account is linked to another user. Unlink it there first.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelOAuthIdentityAlreadyConnectedToAnotherUser] = new(
            "The platform identity is linked to another user. Unlink it there first.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelOAuthUserAlreadyConnectedToAnotherIdentity] = new(
            "The user is linked to another platform identity. Unlink that one first.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishMixedRelayAndLocalAccounts] = new(
            "Relay and local accounts cannot share one flow. Split the flow in two.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPaginationModeNotSupported] = new(
            "This paging mode is not available. Use the platform's own paging mode.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPaginationLimitExceeded] = new("limit is too high. Lower it.", RetryAdvice.Never),
        [AiToEarnErrorCode.ChannelPaginationPageSizeExceeded] = new(
            "pageSize is too high. Lower it.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPaginationDirectionNotSupported] = new(
            "This paging direction is not available. Page forward.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAccountCreateRequiredFieldMissing] = new(
            "A field that the platform needs to create the account is missing.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelPublishPermalinkMissing] = new(
            "The work was published, but the platform gave no link.",
            RetryAdvice.Unknown
        ),
        [AiToEarnErrorCode.ChannelPlatformServiceUnavailable] = new(
            "The platform is not available. Try again later.",
            RetryAdvice.Backoff
        ),
        [AiToEarnErrorCode.ChannelPublishRetryNotAllowed] = new(
            "This publish task cannot be retried. Retry is for failed tasks that allow it.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ChannelAccountUnbound] = new(
            "The channel account was unlinked and its publish tasks ended. Connect the account again.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.AccountAuthRequired] = new(
            "The caller has no authorized account on the platform. Authorize one first.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.ApiKeyInvalid] = new(
            "The API key is not valid. Use a valid key of this site.",
            RetryAdvice.Never
        ),
        [AiToEarnErrorCode.RelayServerUnavailable] = new(
            "The relay server is not available. Try again later.",
            RetryAdvice.Backoff
        ),
    }.ToFrozenDictionary();
}
