namespace AiToEarn.Errors;

/// <summary>
/// Every error code that the AiToEarn document knows, under the document's own names. The number is the
/// <c>code</c> member of the answer's envelope.
/// </summary>
/// <remarks>
/// The vendor's list grows: a number that is not here arrives as <see cref="Unknown"/>, and
/// <see cref="OpenApi.Runtime.Errors.ServiceException.RawCode"/> keeps it.
/// </remarks>
public enum AiToEarnErrorCode
{
    /// <summary>A failure without a code, or with one that this version does not know.</summary>
    Unknown = 0,

    /// <summary>The request is malformed: a body or query fails its schema.</summary>
    BadRequest = 400,

    /// <summary>The API key is missing, or unknown to this site.</summary>
    Unauthorized = 401,

    /// <summary>No such route or thing.</summary>
    NotFound = 404,

    /// <summary>Too many requests. data.ttl is the window in seconds.</summary>
    TooManyRequests = 429,

    /// <summary>Server failure. Try again later.</summary>
    InternalServerError = 500,

    /// <summary>A parameter or the body breaks the rules; fix the request.</summary>
    ValidationFailed = 10002,

    /// <summary>No such user: the owner of the key is gone.</summary>
    UserNotFound = 12000,

    /// <summary>Not enough credits: the balance does not cover this AI call.</summary>
    UserCreditsInsufficient = 12001,

    /// <summary>Storage is full: the user's storage allowance is used up.</summary>
    UserStorageExceeded = 12002,

    /// <summary>The model is unknown or not available; read the model list again.</summary>
    InvalidModel = 12300,

    /// <summary>The AI call failed at the upstream AI service.</summary>
    AiCallFailed = 12301,

    /// <summary>The caller has no AI task with this ID.</summary>
    InvalidAiTaskId = 12302,

    /// <summary>The model lacks the requested mode.</summary>
    AiVideoGenerationUnsupportedMode = 12310,

    /// <summary>The model does not take this kind of input.</summary>
    AiVideoGenerationUnsupportedInput = 12311,

    /// <summary>The verification is unknown, over, or was made with another key.</summary>
    VolcengineLivenessSessionInvalid = 12322,

    /// <summary>The caller has no asset group with this ID.</summary>
    VolcengineAssetGroupNotFound = 12323,

    /// <summary>The caller has no asset with this ID.</summary>
    VolcengineAssetNotFound = 12324,

    /// <summary>The real-person check has no outcome yet; wait a little and repeat the call.</summary>
    VolcengineLivenessVerificationPending = 12329,

    /// <summary>The caller has no connected account with this ID.</summary>
    AccountNotFound = 12600,

    /// <summary>The caller has no account group with this ID.</summary>
    AccountGroupNotFound = 12601,

    /// <summary>The account could not be created: storing it failed.</summary>
    AccountCreateFailed = 12604,

    /// <summary>The caller has no asset with this ID.</summary>
    AssetNotFound = 12750,

    /// <summary>Confirming found no uploaded file; upload again, then confirm.</summary>
    AssetUploadFailed = 12751,

    /// <summary>The declared or stored size is over the limit of the site.</summary>
    AssetTooLarge = 12752,

    /// <summary>The material group for the result does not exist.</summary>
    MaterialGroupNotFound = 12801,

    /// <summary>No publish record with this ID can be read.</summary>
    PublishRecordNotFound = 15000,

    /// <summary>The account is not authorized. Authorize the account again.</summary>
    ChannelAccountNotAuthorized = 15001,

    /// <summary>The authorization has expired. Authorize the account again.</summary>
    ChannelAuthorizationExpired = 15002,

    /// <summary>The caller has no publish task with this ID.</summary>
    PublishTaskNotFound = 15004,

    /// <summary>The account has no credential. Authorize the account again.</summary>
    ChannelCredentialNotFound = 15006,

    /// <summary>There is no refresh token. Authorize the account again.</summary>
    ChannelRefreshTokenNotFound = 15007,

    /// <summary>The refresh token has expired. Authorize the account again.</summary>
    ChannelRefreshTokenExpired = 15008,

    /// <summary>Refreshing the token failed. Authorize the account again.</summary>
    ChannelRefreshTokenFailed = 15009,

    /// <summary>Getting the access token failed. Authorize the account again.</summary>
    ChannelAccessTokenFailed = 15010,

    /// <summary>There is no platform token. Authorize the account again.</summary>
    ChannelPlatformTokenNotFound = 15011,

    /// <summary>The task or record is in a state that rules this call out.</summary>
    PublishTaskStatusInvalid = 15018,

    /// <summary>The account is gone, unlinked, or belongs to another platform.</summary>
    ChannelAccountNotFound = 15021,

    /// <summary>The flow ID sent was used before; data carries flowId.</summary>
    ChannelPublishTaskAlreadyExists = 15025,

    /// <summary>The record lacks what this call needs, such as its platform.</summary>
    PublishTaskInvalid = 15035,

    /// <summary>The work link is missing or could not be resolved to a work.</summary>
    InvalidWorkLink = 15036,

    /// <summary>A media URL cannot be reached. Check that the URL is public.</summary>
    PublishResourceUnavailable = 15038,

    /// <summary>The authorization attempt is unknown or has expired. Start it again.</summary>
    ChannelAuthSessionInvalid = 15039,

    /// <summary>The account or authorization is of another platform than the one asked for.</summary>
    ChannelAuthPlatformMismatch = 15040,

    /// <summary>Access to the account was revoked. Authorize the account again.</summary>
    ChannelAuthAccountAccessRevoked = 15048,

    /// <summary>The caller has no publish flow with this ID.</summary>
    PublishFlowNotFound = 15050,

    /// <summary>Content does not meet the platform's rules; data carries platform, accountId and issues. Fix the content.</summary>
    ChannelPublishValidationFailed = 15051,

    /// <summary>One account and platform pair may appear once per flow; the text names the pair.</summary>
    ChannelPublishDuplicateItem = 15052,

    /// <summary>The publish task could not be taken off the queue; try again.</summary>
    ChannelPublishQueueRemoveFailed = 15053,

    /// <summary>The platform refused to cancel the post.</summary>
    ChannelPublishPlatformCancelFailed = 15054,

    /// <summary>A post that the platform holds for its time cannot be cancelled there.</summary>
    ChannelPublishCancelNotSupported = 15055,

    /// <summary>The publish task could not be queued; try again.</summary>
    ChannelPublishQueueFailed = 15056,

    /// <summary>The publish time cannot change in this task state. Rescheduling is for waiting or queued tasks.</summary>
    ChannelPublishTimeUpdateNotAllowed = 15057,

    /// <summary>The task cannot be published now in this state. Publishing now is for waiting or queued tasks.</summary>
    ChannelPublishNowNotAllowed = 15058,

    /// <summary>The task cannot be updated in this state. Only a published task can be updated.</summary>
    ChannelPublishUpdateNotAllowed = 15059,

    /// <summary>The platform gave no ID for the work.</summary>
    ChannelPublishPlatformWorkIdMissing = 15060,

    /// <summary>The platform has no way to edit a published work.</summary>
    ChannelPublishUpdateNotSupported = 15061,

    /// <summary>Publishing is not available for this platform; data carries the platform.</summary>
    ChannelPublishPlatformNotSupported = 15062,

    /// <summary>The platform reported a failure; data carries its status.</summary>
    ChannelPublishPlatformStatusFailed = 15063,

    /// <summary>The platform could not be called; try again later.</summary>
    ChannelPlatformApiFailed = 15070,

    /// <summary>The platform limits the calls. Wait, then try again.</summary>
    ChannelPlatformRateLimited = 15071,

    /// <summary>The platform's answer was not understood.</summary>
    ChannelPlatformResponseInvalid = 15072,

    /// <summary>The platform does not take this media. Use another format.</summary>
    ChannelPlatformMediaUnsupported = 15073,

    /// <summary>The platform could not process the media. Check the file.</summary>
    ChannelPlatformMediaProcessingFailed = 15074,

    /// <summary>The platform took too long over the media. Try again later.</summary>
    ChannelPlatformMediaProcessingTimeout = 15075,

    /// <summary>A platform permission is missing. Authorize the account with the permission.</summary>
    ChannelPlatformPermissionMissing = 15078,

    /// <summary>No such work on the platform: it is gone or not visible.</summary>
    ChannelPlatformWorkNotFound = 15079,

    /// <summary>The platform lacks this operation; see its capabilities.</summary>
    ChannelPlatformOperationNotSupported = 15080,

    /// <summary>Accounts of this platform cannot be created with this call; only plugin platforms create accounts this way.</summary>
    ChannelAccountCreateNotSupported = 15081,

    /// <summary>This channel account is linked to another user. Unlink it there first.</summary>
    ChannelAccountAlreadyConnectedToAnotherUser = 15082,

    /// <summary>The platform identity is linked to another user. Unlink it there first.</summary>
    ChannelOAuthIdentityAlreadyConnectedToAnotherUser = 15085,

    /// <summary>The user is linked to another platform identity. Unlink that one first.</summary>
    ChannelOAuthUserAlreadyConnectedToAnotherIdentity = 15086,

    /// <summary>Relay and local accounts cannot share one flow. Split the flow in two.</summary>
    ChannelPublishMixedRelayAndLocalAccounts = 15087,

    /// <summary>This paging mode is not available. Use the platform's own paging mode.</summary>
    ChannelPaginationModeNotSupported = 15088,

    /// <summary>limit is too high. Lower it.</summary>
    ChannelPaginationLimitExceeded = 15089,

    /// <summary>pageSize is too high. Lower it.</summary>
    ChannelPaginationPageSizeExceeded = 15090,

    /// <summary>This paging direction is not available. Page forward.</summary>
    ChannelPaginationDirectionNotSupported = 15091,

    /// <summary>A field that the platform needs to create the account is missing.</summary>
    ChannelAccountCreateRequiredFieldMissing = 15092,

    /// <summary>The work was published, but the platform gave no link.</summary>
    ChannelPublishPermalinkMissing = 15093,

    /// <summary>The platform is not available. Try again later.</summary>
    ChannelPlatformServiceUnavailable = 15094,

    /// <summary>This publish task cannot be retried. Retry is for failed tasks that allow it.</summary>
    ChannelPublishRetryNotAllowed = 15095,

    /// <summary>The channel account was unlinked and its publish tasks ended. Connect the account again.</summary>
    ChannelAccountUnbound = 15096,

    /// <summary>The caller has no authorized account on the platform. Authorize one first.</summary>
    AccountAuthRequired = 16037,

    /// <summary>The API key is not valid. Use a valid key of this site.</summary>
    ApiKeyInvalid = 19000,

    /// <summary>The relay server is not available. Try again later.</summary>
    RelayServerUnavailable = 19001,
}
