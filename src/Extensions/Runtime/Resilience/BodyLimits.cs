using System.Net.Http.Headers;

namespace OpenApi.Runtime.Resilience;

/// <summary>What holds for one body.</summary>
/// <param name="Idle">Longest pause.</param>
/// <param name="Total">Longest time for all of it, or infinite.</param>
/// <param name="Bytes">Most bytes, or null.</param>
internal sealed record BodyLimits(TimeSpan Idle, TimeSpan Total, long? Bytes)
{
    /// <summary>
    /// The limits of an answer: all of them for data, which is read into memory; only the pause for streams, whose length is the caller's
    /// business. A failure has to be told soon, so all of its body gets the time of one pause.
    /// </summary>
    public static BodyLimits Of(HttpResponseMessage response, ResilienceOptions options)
    {
        if ((int)response.StatusCode >= 400)
        {
            return new(
                options.BodyIdleTimeout,
                Shorter(options.BodyIdleTimeout, options.BodyTimeout),
                options.MaximumBodyBytes
            );
        }

        return IsData(response.Content.Headers.ContentType)
            ? new(options.BodyIdleTimeout, options.BodyTimeout, options.MaximumBodyBytes)
            : new(options.BodyIdleTimeout, Timeout.InfiniteTimeSpan, null);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static bool IsData(MediaTypeHeaderValue? type) =>
        type?.MediaType?.ToLowerInvariant() switch
        {
            "text/event-stream" or "application/x-ndjson" or "application/jsonl" => false,
            null or "application/x-www-form-urlencoded" => true,
            { } name => name.StartsWith("text/", StringComparison.Ordinal)
                || name.EndsWith("json", StringComparison.Ordinal)
                || name.EndsWith("xml", StringComparison.Ordinal)
                || name.StartsWith("multipart/", StringComparison.Ordinal),
        };
}
