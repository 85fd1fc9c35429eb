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
        : base("TIMPush", error, TimPushErrorCodes.RetryOf(code), TimPushErrorCodes.MeaningOf(code)) =>
        ErrorCode = code;

    /// <summary>The code, or <see cref="TimPushErrorCode.Unknown"/>; <see cref="ServiceException.RawCode"/> has the number in any case.</summary>
    public TimPushErrorCode ErrorCode { get; }

    /// <inheritdoc/>
    public override bool RefusedUnprocessed =>
        ErrorCode is TimPushErrorCode.RestRateLimited or TimPushErrorCode.TooManyRequests || base.RefusedUnprocessed;
}
