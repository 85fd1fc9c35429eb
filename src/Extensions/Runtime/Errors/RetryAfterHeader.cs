using System.Net.Http.Headers;

namespace OpenApi.Runtime.Errors;

/// <summary><c>Retry-After</c> (RFC 9110, section 10.2.3) as a duration from now.</summary>
public static class RetryAfterHeader
{
    /// <summary>Reads either form. A date is an instant in GMT, so the machine's time zone has no part in it.</summary>
    /// <param name="headers">Headers of the answer.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>The wait, never negative; null if the header is absent or malformed.</returns>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
            _ => null,
        };
}
