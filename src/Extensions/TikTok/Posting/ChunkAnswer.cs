using System.Net;
using OpenApi.Runtime.Errors;

namespace TikTok.Posting;

/// <summary>What TikTok's answer to a chunk means (Media Transfer Guide, and what is seen beside it).</summary>
internal enum ChunkVerdict
{
    /// <summary>206, and 201 when all bytes are there; other statuses of success are seen too. Kept.</summary>
    Stored,

    /// <summary>416: the range does not follow what TikTok holds.</summary>
    OutOfStep,

    /// <summary>5xx, 408, 425 or 429: a fault or a limit that may pass; the same chunk again.</summary>
    Passing,

    /// <summary>403 or 404: the upload URL is over an hour old, or the upload unknown.</summary>
    Lost,

    /// <summary>Anything else: the upload cannot go on.</summary>
    Refused,
}

/// <summary>The answer to one PUT.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Held">How many bytes TikTok says that it holds, where it says so.</param>
/// <param name="RetryAfter">How long TikTok asks to wait, where it does.</param>
internal readonly record struct ChunkAnswer(HttpStatusCode Status, long? Held, TimeSpan? RetryAfter = null)
{
    public ChunkVerdict Verdict =>
        (int)Status switch
        {
            >= 200 and < 300 => ChunkVerdict.Stored,
            403 or 404 => ChunkVerdict.Lost,
            416 => ChunkVerdict.OutOfStep,
            408 or 425 or 429 or >= 500 => ChunkVerdict.Passing,
            _ => ChunkVerdict.Refused,
        };

    /// <summary>Reads the answer; its <c>Content-Range: bytes 0-{last}/{total}</c> tells how far TikTok is.</summary>
    public static ChunkAnswer Read(HttpResponseMessage response, long videoSize, DateTimeOffset now) =>
        new(
            response.StatusCode,
            response.Content.Headers.ContentRange is { Unit: "bytes", From: 0, To: { } last, Length: { } total }
            && total == videoSize
                ? last + 1
                : null,
            RetryAfterHeader.Read(response.Headers, now)
        );
}
