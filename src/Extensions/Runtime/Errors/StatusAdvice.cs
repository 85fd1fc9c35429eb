namespace OpenApi.Runtime.Errors;

/// <summary>Advice where a service sent no code of its own, from the meaning of the HTTP status (RFC 9110, RFC 6585).</summary>
public static class StatusAdvice
{
    /// <summary>408, 425, 429, 500, 502, 503 and 504 may pass; other failures will not.</summary>
    /// <param name="status">HTTP status.</param>
    /// <returns><see cref="RetryAdvice.Backoff"/>, <see cref="RetryAdvice.Never"/>, or <see cref="RetryAdvice.Unknown"/> under 400.</returns>
    public static RetryAdvice Of(int status) =>
        status switch
        {
            408 or 425 or 429 or 500 or 502 or 503 or 504 => RetryAdvice.Backoff,
            >= 400 => RetryAdvice.Never,
            _ => RetryAdvice.Unknown,
        };
}
