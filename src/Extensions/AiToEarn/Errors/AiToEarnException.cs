using System.Globalization;
using System.Text.Json;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Json;

namespace AiToEarn.Errors;

/// <summary>
/// A call that AiToEarn answered with a failure. Nearly all of them come with HTTP 200 and a <c>code</c> in the body.
/// </summary>
public sealed class AiToEarnException : ServiceException
{
    internal AiToEarnException(EnvelopeError error, Uri? baseUrl = null)
        : this(error, BodyOf(error), baseUrl) { }

    private AiToEarnException(EnvelopeError error, JsonElement body, Uri? baseUrl)
        : this(error, body, AiToEarnUpstreamError.Read(body), baseUrl) { }

    private AiToEarnException(EnvelopeError error, JsonElement body, AiToEarnUpstreamError? upstream, Uri? baseUrl)
        : this(error, body, upstream, upstream is null ? CodeOf(error) : AiToEarnErrorCode.Unknown, baseUrl) { }

    private AiToEarnException(
        EnvelopeError error,
        JsonElement body,
        AiToEarnUpstreamError? upstream,
        AiToEarnErrorCode code,
        Uri? baseUrl
    )
        : base("AiToEarn", error, ErrorMeaning.Of(code).Retry, Meaning(code, baseUrl))
    {
        ErrorCode = code;
        Upstream = upstream;
        Timestamp = Time(body.Member("timestamp").Integer());
        Details = AiToEarnErrorDetails.Read(body.Member("data"));
        RetryAfter ??= Details?.LimitWindow;
    }

    /// <summary>
    /// The failure; <see cref="AiToEarnErrorCode.Unknown"/> when this version does not know the code. Then
    /// <see cref="ServiceException.RawCode"/> still tells it.
    /// </summary>
    public AiToEarnErrorCode ErrorCode { get; }

    /// <summary>What the answer's <c>data</c> tells about the failure; null when it tells nothing.</summary>
    public AiToEarnErrorDetails? Details { get; }

    /// <summary>When the failure happened by the server's clock; null when the answer does not say.</summary>
    public DateTimeOffset? Timestamp { get; }

    /// <summary>The upstream vendor's failure behind a relay; null for AiToEarn's own failures.</summary>
    public AiToEarnUpstreamError? Upstream { get; }

    /// <summary>
    /// True for failures that go away once the user connects the channel account again: start an authorization, then
    /// repeat the call.
    /// </summary>
    public bool NeedsAuthorization =>
        ErrorCode
            is AiToEarnErrorCode.ChannelAccountNotAuthorized
                or AiToEarnErrorCode.ChannelAuthorizationExpired
                or AiToEarnErrorCode.ChannelCredentialNotFound
                or AiToEarnErrorCode.ChannelRefreshTokenNotFound
                or AiToEarnErrorCode.ChannelRefreshTokenExpired
                or AiToEarnErrorCode.ChannelRefreshTokenFailed
                or AiToEarnErrorCode.ChannelAccessTokenFailed
                or AiToEarnErrorCode.ChannelPlatformTokenNotFound
                or AiToEarnErrorCode.ChannelAuthAccountAccessRevoked
                or AiToEarnErrorCode.ChannelAccountUnbound
                or AiToEarnErrorCode.AccountAuthRequired;

    /// <summary>
    /// Also true for a real-person check that has no outcome yet: the service has only looked, and asks to be called again.
    /// </summary>
    public override bool RefusedUnprocessed =>
        ErrorCode is AiToEarnErrorCode.TooManyRequests or AiToEarnErrorCode.VolcengineLivenessVerificationPending
        || base.RefusedUnprocessed;

    private static AiToEarnErrorCode CodeOf(EnvelopeError error) =>
        int.TryParse(error.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.IsDefined((AiToEarnErrorCode)number)
            ? (AiToEarnErrorCode)number
            : AiToEarnErrorCode.Unknown;

    private static string Meaning(AiToEarnErrorCode code, Uri? baseUrl)
    {
        var text = ErrorMeaning.Of(code).Text;
        return code is AiToEarnErrorCode.Unauthorized or AiToEarnErrorCode.ApiKeyInvalid
            ? $"{text} {SiteAdvice.For(baseUrl)}"
            : text;
    }

    private static JsonElement BodyOf(EnvelopeError error) => OpenJson.Read(error.Body.Span) ?? default;

    private static DateTimeOffset? Time(long? milliseconds) =>
        milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value)
            : null;
}
