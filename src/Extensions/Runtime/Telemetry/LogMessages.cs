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
}
