using Microsoft.Kiota.Abstractions;

namespace OpenApi.Runtime.Errors;

/// <summary>
/// A failure that the service reported, whatever the HTTP status it came with. Each service derives one class and adds
/// its code as an enum. <see cref="Exception.Message"/> and <c>ToString()</c> hold no secret.
/// </summary>
public abstract class ServiceException : ApiException
{
    /// <summary>Makes the exception of a failed answer.</summary>
    /// <param name="service">Name of the service, first word of the message.</param>
    /// <param name="error">The answer.</param>
    /// <param name="retry">
    /// The document's advice for the code; <see cref="RetryAdvice.Unknown"/> falls back to
    /// <see cref="StatusAdvice"/> if the answer holds no code.
    /// </param>
    /// <param name="meaning">What the code means and what to do, in the document's words; null for unknown codes.</param>
    protected ServiceException(string service, EnvelopeError error, RetryAdvice retry, string? meaning)
        : base(FailureText.Of(service, error, meaning))
    {
        Error = error;
        Service = service;
        Retry = retry == RetryAdvice.Unknown && error.Code is null ? StatusAdvice.Of(error.HttpStatus) : retry;
        RetryAfter = error.RetryAfter;
        ResponseStatusCode = error.HttpStatus;
        ResponseHeaders = error.Headers.ToDictionary(
            header => header.Key,
            header => header.Value,
            StringComparer.OrdinalIgnoreCase
        );
    }

    /// <summary>Name of the service.</summary>
    public string Service { get; }

    /// <summary>The failed answer in full. Its body may hold secrets: never print that.</summary>
    public EnvelopeError Error { get; }

    /// <summary>How the failure was recognised.</summary>
    public FailureKind Kind => Error.Kind;

    /// <summary>The code as the service sent it, also when no enum knows it; null if the answer holds none.</summary>
    public string? RawCode => Error.Code;

    /// <summary>The service's own text with secrets masked, at most 500 characters; null if there is none.</summary>
    public string? ServiceMessage => FailureText.Safe(Error.Message);

    /// <summary>The id to tell the service's support, with everything masked that looks like a secret; null if the answer holds none.</summary>
    public string? RequestId => FailureText.Safe(Error.RequestId);

    /// <summary>HTTP status of the answer; 200 is common for failures inside an envelope.</summary>
    public int HttpStatus => ResponseStatusCode;

    /// <summary>Whether, when and how another try may help.</summary>
    public RetryAdvice Retry { get; }

    /// <summary>How long the service asks to wait before the next try; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; protected init; }

    /// <summary>
    /// Whether the service surely refused the request before it did any of the work, so that even a call that is not
    /// idempotent may be repeated: a limit was hit, or the credential was refused. HTTP 429 and advice that names
    /// a delay or a new credential say so by default; a service overrides it for further codes.
    /// </summary>
    public virtual bool RefusedUnprocessed =>
        HttpStatus == 429
        || Retry
            is RetryAdvice.AfterOneSecond
                or RetryAdvice.AfterOneMinute
                or RetryAdvice.NextDay
                or RetryAdvice.OnceWithNewCredential;
}
