using System.Security.Authentication;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Quotas;

namespace OpenApi.Runtime.Resilience;

/// <summary>What is known about a request whose call failed.</summary>
public enum RequestFate
{
    /// <summary>The service may have done all, part or none of the work.</summary>
    Unknown = 0,

    /// <summary>The request surely never reached the service.</summary>
    NotSent,

    /// <summary>The service refused it before it did anything.</summary>
    Refused,

    /// <summary>The service answered that it failed: nothing is open, but some work may have been done.</summary>
    Answered,
}

/// <summary>Reads the fate of a request from the exception that its call ended in.</summary>
public static class RequestFates
{
    /// <summary>The fate; <see cref="RequestFate.Unknown"/> for anything not known to be safe.</summary>
    /// <param name="failure">What the call threw.</param>
    public static RequestFate Of(Exception failure) =>
        failure switch
        {
            ServiceException { RefusedUnprocessed: true } => RequestFate.Refused,
            ServiceException { Kind: FailureKind.Code, Retry: RetryAdvice.Never } => RequestFate.Answered,
            ServiceException { Kind: FailureKind.Redirect } => RequestFate.Refused,
            ServiceException { Kind: FailureKind.Status, HttpStatus: >= 400 and < 500 and not 408 } =>
                RequestFate.Answered,
            QuotaExceededException => RequestFate.NotSent,
            HttpRequestException network when NeverConnected(network) => RequestFate.NotSent,
            _ => RequestFate.Unknown,
        };

    private static bool NeverConnected(HttpRequestException failure) =>
        failure.HttpRequestError
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
        || failure.InnerException is AuthenticationException;
}
