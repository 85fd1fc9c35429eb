using OpenApi.Runtime.Errors;
using TikTok.Operations;

namespace TikTok.Errors;

/// <summary>
/// A failure that TikTok reported, whatever the HTTP status: blocks of posting come with HTTP 200, and so do many OAuth
/// failures. It holds no secret.
/// </summary>
public class TikTokException : ServiceException
{
    private static readonly TimeSpan RateLimitWindow = TimeSpan.FromMinutes(1);

    private readonly TikTokErrorCodes.Row? _row;

    /// <summary>Makes the exception of a failed answer.</summary>
    /// <param name="error">The answer as it was read from the wire.</param>
    public TikTokException(EnvelopeError error)
        : this(error, TikTokErrorCodes.Find(error.Code)) { }

    private TikTokException(EnvelopeError error, TikTokErrorCodes.Row? row)
        : base("TikTok", error, Advice(error, row), Meaning(error, row))
    {
        _row = row;

        // The limits are counted over a minute, and TikTok documents no Retry-After.
        if (row?.Code == TikTokErrorCode.RateLimitExceeded && RetryAfter is null)
        {
            RetryAfter = RateLimitWindow;
        }
    }

    /// <summary>What failed; <see cref="TikTokErrorCode.Unknown"/> for a code that is not documented, kept in <see cref="ServiceException.RawCode"/>.</summary>
    public TikTokErrorCode ErrorCode => _row?.Code ?? TikTokErrorCode.Unknown;

    /// <summary>The id of the call that TikTok's support asks for (<c>log_id</c>); <see langword="null"/> if the answer holds none.</summary>
    public string? LogId => RequestId;

    private static string? Meaning(EnvelopeError error, TikTokErrorCodes.Row? row) =>
        row?.Code is TikTokErrorCode.InvalidParam or TikTokErrorCode.InvalidParams
            ? ParameterAdvice.For(PathOf(error))
            : row?.Meaning;

    /// <summary>
    /// The document's advice, which depends on the call for two codes: an init that ended in <c>internal_error</c> may have
    /// opened a task, and a status call may not know a task that was opened a moment ago.
    /// </summary>
    private static RetryAdvice Advice(EnvelopeError error, TikTokErrorCodes.Row? row) =>
        row switch
        {
            null => RetryAdvice.Unknown,
            { Code: TikTokErrorCode.InternalError } when TikTokOperations.IsInit(PathOf(error)) => RetryAdvice.Unknown,
            { Code: TikTokErrorCode.InvalidPublishId }
                when PathOf(error).EndsWith(TikTokOperations.Status, StringComparison.Ordinal) => RetryAdvice.Unknown,
            _ => row.Retry,
        };

    private static string PathOf(EnvelopeError error) =>
        Uri.TryCreate(error.SafeUrl, UriKind.Absolute, out var url) ? url.AbsolutePath : "";
}
