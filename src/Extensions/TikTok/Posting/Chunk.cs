using System.Globalization;

namespace TikTok.Posting;

/// <summary>A range of the video that is sent with one PUT.</summary>
/// <param name="Offset">Position of the first byte, counted from 0.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct Chunk(long Offset, long Length)
{
    /// <summary>Position just after the last byte.</summary>
    public long End => Offset + Length;

    /// <summary>The value of the Content-Range header: <c>bytes {first}-{last}/{total}</c>, both ends counted.</summary>
    /// <param name="videoSize">Size of the whole video in bytes.</param>
    public string ContentRange(long videoSize) =>
        string.Create(CultureInfo.InvariantCulture, $"bytes {Offset}-{End - 1}/{videoSize}");
}
