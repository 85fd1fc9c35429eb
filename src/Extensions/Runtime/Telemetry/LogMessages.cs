using Microsoft.Extensions.Logging;

namespace OpenApi.Runtime.Telemetry;

/// <summary>Everything the runtime logs. URLs arrive here masked; bodies and headers are never logged.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Url} was answered with {Status} after {Milliseconds:0} ms")]
    public static partial void Answered(
        this ILogger logger,
        string method,
        string url,
        int status,
        double milliseconds
    );

    [LoggerMessage(2, LogLevel.Debug, "{Method} {Url} failed after {Milliseconds:0} ms: {Failure}")]
    public static partial void Failed(
        this ILogger logger,
        string method,
        string url,
        double milliseconds,
        string failure
    );

    [LoggerMessage(
        3,
        LogLevel.Information,
        "{Method} {Url} is sent again (repetition {Retry}) in {Milliseconds:0} ms after {Failure}"
    )]
    public static partial void Repeating(
        this ILogger logger,
        string method,
        string url,
        int retry,
        double milliseconds,
        string failure
    );

    [LoggerMessage(4, LogLevel.Information, "{Method} {Url} is sent again with a new credential after {Failure}")]
    public static partial void RepeatingWithNewCredential(
        this ILogger logger,
        string method,
        string url,
        string failure
    );

    [LoggerMessage(5, LogLevel.Debug, "{Method} {Url} goes to a host that gets no credential")]
    public static partial void CredentialWithheld(this ILogger logger, string method, string url);

    [LoggerMessage(6, LogLevel.Information, "Credential {Key} was renewed; it is good until {Expiry}")]
    public static partial void CredentialRenewed(this ILogger logger, string key, DateTimeOffset? expiry);

    [LoggerMessage(
        7,
        LogLevel.Warning,
        "Credential {Key} could not be renewed early ({Failure}); the present one is used until {Expiry}"
    )]
    public static partial void EarlyRenewalFailed(
        this ILogger logger,
        string key,
        string failure,
        DateTimeOffset? expiry
    );

    [LoggerMessage(
        8,
        LogLevel.Warning,
        "The service does not take the refresh token of credential {Key} any more ({Failure}); it is not sent again. The access token serves until {Expiry}, then the user has to log in"
    )]
    public static partial void RefreshRefused(this ILogger logger, string key, string failure, DateTimeOffset? expiry);

    [LoggerMessage(
        9,
        LogLevel.Information,
        "A log-in or log-out came while credential {Key} was renewed; it stands, and the renewed token is dropped"
    )]
    public static partial void RenewalOvertaken(this ILogger logger, string key);

    [LoggerMessage(
        10,
        LogLevel.Warning,
        "How a renewal of credential {Key} ended could not be stored ({Failure}); others wait until its claim is void"
    )]
    public static partial void RenewalNotNoted(this ILogger logger, string key, string failure);

    [LoggerMessage(
        11,
        LogLevel.Warning,
        "The lock of credential {Key} was lost during its renewal; the claim in the store goes on holding others off"
    )]
    public static partial void RenewalLockLost(this ILogger logger, string key);

    [LoggerMessage(12, LogLevel.Warning, "The lock of credential {Key} could not be released ({Failure})")]
    public static partial void RenewalLockNotReleased(this ILogger logger, string key, string failure);

    [LoggerMessage(
        13,
        LogLevel.Information,
        "{Method} {Url} waited {Milliseconds:0} ms for room in the limit of {Limit}"
    )]
    public static partial void WaitedForQuota(
        this ILogger logger,
        string method,
        string url,
        double milliseconds,
        string limit
    );

    [LoggerMessage(14, LogLevel.Warning, "{Method} {Url} is not sent: the limit of {Limit} leaves no room")]
    public static partial void RefusedByQuota(this ILogger logger, string method, string url, string limit);

    [LoggerMessage(
        15,
        LogLevel.Warning,
        "The base URL {Url} is plain HTTP to another machine: credentials and data can be read on the way. Use https, or a proxy on this machine"
    )]
    public static partial void PlainHttp(this ILogger logger, string url);
}
