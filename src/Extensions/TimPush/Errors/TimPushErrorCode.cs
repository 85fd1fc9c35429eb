namespace TimPush.Errors;

/// <summary>
/// The error codes of TIMPush, one member for each code of the document. 60000 to 79999 are common to all calls (page 34348), 90000
/// and above belong to the push calls (page 74196). The common codes' names are the document's; the vendor gives them none.
/// </summary>
public enum TimPushErrorCode
{
    /// <summary>A code that this version does not know; <see cref="OpenApi.Runtime.Errors.ServiceException.RawCode"/> has the number.</summary>
    Unknown = 0,

    /// <summary>The HTTP request or URL could not be parsed.</summary>
    HttpParseError = 60002,

    /// <summary>The JSON body could not be parsed.</summary>
    RequestJsonParseError = 60003,

    /// <summary>The account check failed.</summary>
    AccountCheckFailed = 60004,

    /// <summary>The account check failed.</summary>
    AccountCheckFailed2 = 60005,

    /// <summary>The REST call rate is over the app limit.</summary>
    RestRateLimited = 60007,

    /// <summary>The service timed out, or the HTTP request has a wrong form.</summary>
    ServiceTimeout = 60008,

    /// <summary>The requested path is wrong.</summary>
    ResourceError = 60009,

    /// <summary>The identifier must be an app administrator.</summary>
    RestAdminRequired = 60010,

    /// <summary>sdkappid is not in the URL.</summary>
    SdkAppIdMissing = 60012,

    /// <summary>The service produced a reply that it could not parse.</summary>
    ResponseJsonError = 60013,

    /// <summary>The account check timed out.</summary>
    AccountCheckTimeout = 60014,

    /// <summary>A user ID in the body is not a string.</summary>
    UserIdNotString = 60015,

    /// <summary>The app is disabled.</summary>
    SdkAppIdDisabled = 60016,

    /// <summary>This call is disabled for the app.</summary>
    RequestDisabled = 60017,

    /// <summary>Requests arrive too fast.</summary>
    TooManyRequests = 60018,

    /// <summary>The plan is missing, expired, or not paid.</summary>
    ServiceUnavailable = 60020,

    /// <summary>The caller IP address is not allowed.</summary>
    SourceIpRejected = 60021,

    /// <summary>sdkappid, identifier, usersig or contenttype is wrong.</summary>
    InvalidUrlParameters = 60025,

    /// <summary>The host does not match the data center of the app.</summary>
    WrongRegionHost = 60026,

    /// <summary>The app type may not call this API.</summary>
    ProductMismatch = 60027,

    /// <summary>A trial app made too many calls in 24 hours.</summary>
    TrialVolumeExceeded = 60028,

    /// <summary>The UserSig is expired. Make a new one and send again.</summary>
    UserSigExpired = 70001,

    /// <summary>The UserSig is malformed.</summary>
    UserSigInvalid = 70003,

    /// <summary>The UserSig does not verify, often because the key belongs to another app.</summary>
    UserSigVerifyFailed = 70009,

    /// <summary>identifier differs from the one inside the UserSig.</summary>
    UserSigIdentifierMismatch = 70013,

    /// <summary>sdkappid differs from the one inside the UserSig.</summary>
    UserSigAppIdMismatch = 70014,

    /// <summary>No key is stored for this app. Check the app and the region.</summary>
    PublicKeyMissing = 70016,

    /// <summary>The app does not exist.</summary>
    SdkAppIdNotFound = 70020,

    /// <summary>Too many failed UserSig checks. Wait one minute.</summary>
    UserSigVerifyRateLimited = 70050,

    /// <summary>The account is on the block list.</summary>
    AccountBlocked = 70051,

    /// <summary>The account was never imported or logged in.</summary>
    AccountNotFound = 70107,

    /// <summary>The account service timed out.</summary>
    AccountServiceTimeout = 70169,

    /// <summary>A required field is missing or a value is not allowed.</summary>
    InvalidParameter = 70402,

    /// <summary>The account service failed inside.</summary>
    AccountServiceError = 70500,

    /// <summary>The body is not valid JSON, or a field in it has a wrong format.</summary>
    InvalidJson = 90001,

    /// <summary>MsgRandom is absent or is not an integer.</summary>
    MsgRandomMissing = 90005,

    /// <summary>The identifier is not an app administrator.</summary>
    AdminRequired = 90009,

    /// <summary>More accounts were sent than the call allows.</summary>
    TooManyAccounts = 90018,

    /// <summary>A tag is longer than 50 bytes.</summary>
    TagTooLong = 90020,

    /// <summary>The same tag is in both TagsOr and TagsAnd.</summary>
    DuplicateConditionTag = 90022,

    /// <summary>Less than one second has passed since the last push.</summary>
    PushTooFrequent = 90024,

    /// <summary>The offline storage time of the message is out of range.</summary>
    InvalidOfflineStorageTime = 90026,

    /// <summary>More than 10 tags in the condition or in an add request.</summary>
    TooManyTags = 90032,

    /// <summary>An attribute is not valid, is defined twice, or changes its account type.</summary>
    InvalidAttribute = 90033,

    /// <summary>The tag or attribute already belongs to the other account type.</summary>
    AccountTypeMismatch = 90035,

    /// <summary>Tag and attribute conditions were used together.</summary>
    TagAttributeConflict = 90039,

    /// <summary>One tag in the condition is empty.</summary>
    EmptyTag = 90040,

    /// <summary>The push feature is not switched on for this app.</summary>
    PushNotEnabled = 90045,

    /// <summary>The daily number of all-user or tag pushes is used up.</summary>
    DailyQuotaExceeded = 90047,

    /// <summary>No push record exists for this TaskId.</summary>
    RecallTaskNotFound = 90049,

    /// <summary>This push task was recalled before.</summary>
    AlreadyRecalled = 90050,

    /// <summary>Recall was called more than once in one second.</summary>
    RecallTooFrequent = 90051,

    /// <summary>The push task is older than 24 hours.</summary>
    RecallWindowExpired = 90052,

    /// <summary>This push needs OfflinePushInfo in the recall request.</summary>
    RecallOfflineInfoMissing = 90053,

    /// <summary>The all-user push body is larger than 10 KB.</summary>
    PushBodyTooLarge = 90056,

    /// <summary>DataId is longer than 64 bytes.</summary>
    DataIdTooLong = 90057,

    /// <summary>A field is not valid: unknown TaskID, bad Type, or Sdkappid differs from the URL.</summary>
    InvalidSchedTaskRequest = 90104,

    /// <summary>The scheduler failed inside the service.</summary>
    SchedTaskInternalError = 90105,

    /// <summary>The task was already sent out.</summary>
    SchedTaskDispatched = 90106,

    /// <summary>The task is being sent out now.</summary>
    SchedTaskDispatching = 90107,

    /// <summary>The push service failed inside. Try again.</summary>
    InternalError = 91000,
}
