using System.Collections.Frozen;
using System.Globalization;
using OpenApi.Runtime.Errors;

namespace TimPush.Errors;

/// <summary>What the document says about each code: its meaning, and whether another try may help.</summary>
/// <remarks>Three codes are more precise here than the document's <c>backoff</c>: the vendor's pages name their delay.</remarks>
internal static class TimPushErrorCodes
{
    private static readonly FrozenDictionary<TimPushErrorCode, (RetryAdvice Retry, string Meaning)> Table = Rows()
        .ToFrozenDictionary(row => row.Code, row => (row.Retry, row.Meaning));

    public static IEnumerable<TimPushErrorCode> All => Table.Keys;

    public static TimPushErrorCode Of(string? raw) =>
        int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Table.ContainsKey((TimPushErrorCode)number)
            ? (TimPushErrorCode)number
            : TimPushErrorCode.Unknown;

    public static RetryAdvice RetryOf(TimPushErrorCode code) =>
        Table.TryGetValue(code, out var row) ? row.Retry : RetryAdvice.Unknown;

    public static string? MeaningOf(TimPushErrorCode code) => Table.TryGetValue(code, out var row) ? row.Meaning : null;

    private static (TimPushErrorCode Code, RetryAdvice Retry, string Meaning)[] Rows() =>
        [
            (TimPushErrorCode.HttpParseError, RetryAdvice.Never, "The HTTP request or URL could not be parsed."),
            (TimPushErrorCode.RequestJsonParseError, RetryAdvice.Never, "The JSON body could not be parsed."),
            (TimPushErrorCode.AccountCheckFailed, RetryAdvice.Backoff, "The account check failed."),
            (TimPushErrorCode.AccountCheckFailed2, RetryAdvice.Backoff, "The account check failed."),
            (TimPushErrorCode.RestRateLimited, RetryAdvice.Backoff, "The REST call rate is over the app limit."),
            (
                TimPushErrorCode.ServiceTimeout,
                RetryAdvice.Backoff,
                "The service timed out, or the HTTP request has a wrong form."
            ),
            (TimPushErrorCode.ResourceError, RetryAdvice.Never, "The requested path is wrong."),
            (TimPushErrorCode.RestAdminRequired, RetryAdvice.Never, "The identifier must be an app administrator."),
            (TimPushErrorCode.SdkAppIdMissing, RetryAdvice.Never, "sdkappid is not in the URL."),
            (
                TimPushErrorCode.ResponseJsonError,
                RetryAdvice.Never,
                "The service produced a reply that it could not parse."
            ),
            (TimPushErrorCode.AccountCheckTimeout, RetryAdvice.Backoff, "The account check timed out."),
            (TimPushErrorCode.UserIdNotString, RetryAdvice.Never, "A user ID in the body is not a string."),
            (TimPushErrorCode.SdkAppIdDisabled, RetryAdvice.Never, "The app is disabled."),
            (TimPushErrorCode.RequestDisabled, RetryAdvice.Never, "This call is disabled for the app."),
            (TimPushErrorCode.TooManyRequests, RetryAdvice.Backoff, "Requests arrive too fast."),
            (TimPushErrorCode.ServiceUnavailable, RetryAdvice.Never, "The plan is missing, expired, or not paid."),
            (TimPushErrorCode.SourceIpRejected, RetryAdvice.Never, "The caller IP address is not allowed."),
            (
                TimPushErrorCode.InvalidUrlParameters,
                RetryAdvice.Never,
                "sdkappid, identifier, usersig or contenttype is wrong."
            ),
            (
                TimPushErrorCode.WrongRegionHost,
                RetryAdvice.Never,
                "The host does not match the data center of the app."
            ),
            (TimPushErrorCode.ProductMismatch, RetryAdvice.Never, "The app type may not call this API."),
            (TimPushErrorCode.TrialVolumeExceeded, RetryAdvice.NextDay, "A trial app made too many calls in 24 hours."),
            (
                TimPushErrorCode.UserSigExpired,
                RetryAdvice.OnceWithNewCredential,
                "The UserSig is expired. Make a new one and send again."
            ),
            (TimPushErrorCode.UserSigInvalid, RetryAdvice.Never, "The UserSig is malformed."),
            (
                TimPushErrorCode.UserSigVerifyFailed,
                RetryAdvice.Never,
                "The UserSig does not verify, often because the key belongs to another app."
            ),
            (
                TimPushErrorCode.UserSigIdentifierMismatch,
                RetryAdvice.Never,
                "identifier differs from the one inside the UserSig."
            ),
            (
                TimPushErrorCode.UserSigAppIdMismatch,
                RetryAdvice.Never,
                "sdkappid differs from the one inside the UserSig."
            ),
            (
                TimPushErrorCode.PublicKeyMissing,
                RetryAdvice.Never,
                "No key is stored for this app. Check the app and the region."
            ),
            (TimPushErrorCode.SdkAppIdNotFound, RetryAdvice.Never, "The app does not exist."),
            (
                TimPushErrorCode.UserSigVerifyRateLimited,
                RetryAdvice.AfterOneMinute,
                "Too many failed UserSig checks. Wait one minute."
            ),
            (TimPushErrorCode.AccountBlocked, RetryAdvice.Never, "The account is on the block list."),
            (TimPushErrorCode.AccountNotFound, RetryAdvice.Never, "The account was never imported or logged in."),
            (TimPushErrorCode.AccountServiceTimeout, RetryAdvice.Backoff, "The account service timed out."),
            (
                TimPushErrorCode.InvalidParameter,
                RetryAdvice.Never,
                "A required field is missing or a value is not allowed."
            ),
            (TimPushErrorCode.AccountServiceError, RetryAdvice.Backoff, "The account service failed inside."),
            (
                TimPushErrorCode.InvalidJson,
                RetryAdvice.Never,
                "The body is not valid JSON, or a field in it has a wrong format."
            ),
            (TimPushErrorCode.MsgRandomMissing, RetryAdvice.Never, "MsgRandom is absent or is not an integer."),
            (TimPushErrorCode.AdminRequired, RetryAdvice.Never, "The identifier is not an app administrator."),
            (TimPushErrorCode.TooManyAccounts, RetryAdvice.Never, "More accounts were sent than the call allows."),
            (TimPushErrorCode.TagTooLong, RetryAdvice.Never, "A tag is longer than 50 bytes."),
            (TimPushErrorCode.DuplicateConditionTag, RetryAdvice.Never, "The same tag is in both TagsOr and TagsAnd."),
            (
                TimPushErrorCode.PushTooFrequent,
                RetryAdvice.AfterOneSecond,
                "Less than one second has passed since the last push."
            ),
            (
                TimPushErrorCode.InvalidOfflineStorageTime,
                RetryAdvice.Never,
                "The offline storage time of the message is out of range."
            ),
            (
                TimPushErrorCode.TooManyTags,
                RetryAdvice.Never,
                "More than 10 tags in the condition or in an add request."
            ),
            (
                TimPushErrorCode.InvalidAttribute,
                RetryAdvice.Never,
                "An attribute is not valid, is defined twice, or changes its account type."
            ),
            (
                TimPushErrorCode.AccountTypeMismatch,
                RetryAdvice.Never,
                "The tag or attribute already belongs to the other account type."
            ),
            (
                TimPushErrorCode.TagAttributeConflict,
                RetryAdvice.Never,
                "Tag and attribute conditions were used together."
            ),
            (TimPushErrorCode.EmptyTag, RetryAdvice.Never, "One tag in the condition is empty."),
            (TimPushErrorCode.PushNotEnabled, RetryAdvice.Never, "The push feature is not switched on for this app."),
            (
                TimPushErrorCode.DailyQuotaExceeded,
                RetryAdvice.NextDay,
                "The daily number of all-user or tag pushes is used up."
            ),
            (TimPushErrorCode.RecallTaskNotFound, RetryAdvice.Never, "No push record exists for this TaskId."),
            (TimPushErrorCode.AlreadyRecalled, RetryAdvice.Never, "This push task was recalled before."),
            (
                TimPushErrorCode.RecallTooFrequent,
                RetryAdvice.AfterOneSecond,
                "Recall was called more than once in one second."
            ),
            (TimPushErrorCode.RecallWindowExpired, RetryAdvice.Never, "The push task is older than 24 hours."),
            (
                TimPushErrorCode.RecallOfflineInfoMissing,
                RetryAdvice.Never,
                "This push needs OfflinePushInfo in the recall request."
            ),
            (TimPushErrorCode.PushBodyTooLarge, RetryAdvice.Never, "The all-user push body is larger than 10 KB."),
            (TimPushErrorCode.DataIdTooLong, RetryAdvice.Never, "DataId is longer than 64 bytes."),
            (
                TimPushErrorCode.InvalidSchedTaskRequest,
                RetryAdvice.Never,
                "A field is not valid: unknown TaskID, bad Type, or Sdkappid differs from the URL."
            ),
            (TimPushErrorCode.SchedTaskInternalError, RetryAdvice.Backoff, "The scheduler failed inside the service."),
            (TimPushErrorCode.SchedTaskDispatched, RetryAdvice.Never, "The task was already sent out."),
            (TimPushErrorCode.SchedTaskDispatching, RetryAdvice.Never, "The task is being sent out now."),
            (TimPushErrorCode.InternalError, RetryAdvice.Backoff, "The push service failed inside. Try again."),
        ];
}
