using System.Net;

namespace TikTok.Posting;

/// <summary>What TikTok's answer to a chunk means (Media Transfer Guide).</summary>
internal enum ChunkVerdict
{
    /// <summary>206: kept, more to come.</summary>
    Stored,

    /// <summary>201: all bytes are there.</summary>
    Complete,

    /// <summary>416: the range does not follow what TikTok holds.</summary>
    OutOfStep,

    /// <summary>5xx: a fault; the same chunk again.</summary>
    Fault,

    /// <summary>403 or 404: the upload URL is over an hour old, or the upload unknown.</summary>
    Lost,

    /// <summary>Anything else: the upload cannot go on.</summary>
    Refused,
}

/// <summary>The answer to one PUT.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Held">How many bytes TikTok says that it holds, where it says so.</param>
internal readonly record struct ChunkAnswer(HttpStatusCode Status, long? Held)
{
    public ChunkVerdict Verdict =>
        Status switch
        {
            HttpStatusCode.PartialContent => ChunkVerdict.Stored,
            HttpStatusCode.Created => ChunkVerdict.Complete,
            HttpStatusCode.RequestedRangeNotSatisfiable => ChunkVerdict.OutOfStep,
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound => ChunkVerdict.Lost,
            >= HttpStatusCode.InternalServerError => ChunkVerdict.Fault,
            _ => ChunkVerdict.Refused,
        };

    /// <summary>Reads the answer; its <c>Content-Range: bytes 0-{last}/{total}</c> tells how far TikTok is.</summary>
    public static ChunkAnswer Read(HttpResponseMessage response, long videoSize) =>
        new(
            response.StatusCode,
            response.Content.Headers.ContentRange is { Unit: "bytes", From: 0, To: { } last, Length: { } total }
            && total == videoSize
                ? last + 1
                : null
        );
}
