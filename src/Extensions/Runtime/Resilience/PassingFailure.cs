using OpenApi.Runtime.Errors;

namespace OpenApi.Runtime.Resilience;

/// <summary>Tells failures that may be gone at a later try from those that will not.</summary>
internal static class PassingFailure
{
    /// <summary>Whether the reason for the failure may be gone at a later try.</summary>
    /// <param name="failure">What a try ended in.</param>
    public static bool Is(Exception failure) =>
        failure switch
        {
            ServiceException service => service.Retry
                is RetryAdvice.Backoff
                    or RetryAdvice.AfterOneSecond
                    or RetryAdvice.AfterOneMinute,
            CallTimeoutException { Limit: TimeLimit.Attempt } => true,
            HttpRequestException network => network.HttpRequestError
                is not (
                    HttpRequestError.SecureConnectionError
                    or HttpRequestError.UserAuthenticationError
                    or HttpRequestError.VersionNegotiationError
                    or HttpRequestError.ConfigurationLimitExceeded
                ),
            IOException => true,
            _ => false,
        };
}
