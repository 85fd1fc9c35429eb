using OpenApi.Runtime.Errors;

namespace TimPush.Errors;

/// <summary>
/// A call that the service refused. The HTTP status is 200 for nearly all of them; <see cref="ErrorCode"/> says what is wrong.
/// </summary>
public sealed class TimPushException : ServiceException
{
    /// <summary>Makes the exception of a failed answer.</summary>
    /// <param name="error">The answer.</param>
    public TimPushException(EnvelopeError error)
        : this(error, TimPushErrorCodes.Of(error?.Code)) { }

    private TimPushException(EnvelopeError error, TimPushErrorCode code)
        : base("TIMPush", error, TimPushErrorCodes.RetryOf(code), TimPushErrorCodes.MeaningOf(code))
    {
        ErrorCode = code;
        RetryAfter ??= WaitOf(Retry);
    }

    /// <summary>The code, or <see cref="TimPushErrorCode.Unknown"/>; <see cref="ServiceException.RawCode"/> has the number in any case.</summary>
    public TimPushErrorCode ErrorCode { get; }

    /// <summary>
    /// The limits ask for <i>more</i> than a second or a minute between two calls, and count by the service's clock: a call that comes a millisecond early
    /// is refused again and begins the wait anew.
    /// </summary>
    private static TimeSpan? WaitOf(RetryAdvice advice) =>
        advice switch
        {
            RetryAdvice.AfterOneSecond => TimeSpan.FromMilliseconds(1_100),
            RetryAdvice.AfterOneMinute => TimeSpan.FromSeconds(61),
            _ => null,
        };

    /// <inheritdoc/>
    public override bool RefusedUnprocessed =>
        ErrorCode is TimPushErrorCode.RestRateLimited or TimPushErrorCode.TooManyRequests || base.RefusedUnprocessed;
}
