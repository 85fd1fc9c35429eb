using System.Globalization;

namespace OpenApi.Runtime.Resilience;

/// <summary>The body of an answer is longer than <see cref="ResilienceOptions.MaximumBodyBytes"/>, after decompression. What came until then was not kept.</summary>
public sealed class ResponseTooLargeException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="limit">The limit in bytes.</param>
    /// <param name="status">HTTP status of the answer.</param>
    /// <param name="safeUrl">The request's URL with its secrets masked.</param>
    public ResponseTooLargeException(long limit, int status, string safeUrl)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The body of the answer (HTTP {status}, {safeUrl}) is longer than {limit} bytes. Raise Resilience:MaximumBodyBytes if that is expected."
            )
        )
    {
        Limit = limit;
        HttpStatus = status;
    }

    /// <summary>The limit in bytes.</summary>
    public long Limit { get; }

    /// <summary>HTTP status of the answer.</summary>
    public int HttpStatus { get; }
}
