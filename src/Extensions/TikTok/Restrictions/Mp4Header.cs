using System.Text;

namespace TikTok.Restrictions;

/// <summary>
/// Reads MP4 and QuickTime headers (ISO/IEC 14496-12): only the boxes that hold the wanted facts, wherever in the file
/// they are.
/// </summary>
internal static class Mp4Header
{
    public static async Task<VideoFacts> ReadAsync(HeaderReader reader, CancellationToken cancellationToken)
    {
        var container = VideoContainer.Mov;
        await foreach (var box in BoxesAsync(reader, 0, reader.Length, cancellationToken).ConfigureAwait(false))
        {
            switch (box.Type)
            {
                case "ftyp":
                    var brand = await reader.ReadAsync(box.Body, 4, cancellationToken).ConfigureAwait(false);
                    container = brand.AsSpan().SequenceEqual("qt  "u8) ? VideoContainer.Mov : VideoContainer.Mp4;
                    break;
                case "moov":
                    var movie = await ReadMovieAsync(reader, box, cancellationToken).ConfigureAwait(false);
                    return movie with { Container = container, SizeBytes = reader.Length };
            }
        }

        throw new MediaFormatException(
            "The file has no movie header (moov); it may be cut off or still being written."
        );
    }

    private static async Task<VideoFacts> ReadMovieAsync(HeaderReader reader, Mp4Box movie, CancellationToken cancel)
    {
        TimeSpan? duration = null;
        VideoFacts? video = null;
        await foreach (var box in BoxesAsync(reader, movie.Body, movie.End, cancel).ConfigureAwait(false))
        {
            switch (box.Type)
            {
                case "mvhd":
                    duration = (await ReadClockAsync(reader, box, cancel).ConfigureAwait(false)).Duration;
                    break;
                case "trak" when video is null:
                    video = await Mp4Track.ReadAsync(reader, box, cancel).ConfigureAwait(false);
                    break;
            }
        }

        return (video ?? new VideoFacts()) with
        {
            Duration = duration ?? video?.Duration,
        };
    }

    /// <summary>Reads a movie or media header: version, two times, time scale, duration.</summary>
    public static async Task<Mp4Clock> ReadClockAsync(HeaderReader reader, Mp4Box box, CancellationToken cancel)
    {
        var version = (await reader.ReadAsync(box.Body, 1, cancel).ConfigureAwait(false))[0];
        var bytes = await reader.ReadAsync(box.Body, version == 1 ? 32 : 20, cancel).ConfigureAwait(false);
        return version == 1
            ? new Mp4Clock(HeaderReader.UInt32(bytes, 20), HeaderReader.UInt64(bytes, 24))
            : new Mp4Clock(HeaderReader.UInt32(bytes, 12), HeaderReader.UInt32(bytes, 16));
    }

    public static async IAsyncEnumerable<Mp4Box> BoxesAsync(
        HeaderReader reader,
        long from,
        long end,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        for (var at = from; at + Mp4Box.HeaderLength <= end; )
        {
            var box = await Mp4Box.ReadAsync(reader, at, end, cancel).ConfigureAwait(false);
            yield return box;
            at = box.End;
        }
    }
}

/// <summary>One box: its type and where its content begins and ends.</summary>
internal readonly record struct Mp4Box(string Type, long Body, long End)
{
    public const int HeaderLength = 8;

    public static async ValueTask<Mp4Box> ReadAsync(HeaderReader reader, long at, long limit, CancellationToken cancel)
    {
        var header = await reader.ReadAsync(at, HeaderLength, cancel).ConfigureAwait(false);
        ulong size = HeaderReader.UInt32(header, 0);
        var body = at + HeaderLength;
        if (size == 1)
        {
            size = HeaderReader.UInt64(await reader.ReadAsync(body, 8, cancel).ConfigureAwait(false), 0);
            body += 8;
        }

        // Size 0 means: up to the end.
        var end =
            size == 0 ? limit
            : size > (ulong)(limit - at) ? long.MaxValue
            : at + (long)size;
        if (end < body || end > limit)
        {
            throw new MediaFormatException("A box of the file claims a size that the file does not have.");
        }

        return new Mp4Box(Encoding.Latin1.GetString(header, 4, 4), body, end);
    }
}

/// <summary>A duration in units of a time scale.</summary>
internal readonly record struct Mp4Clock(uint Scale, ulong Units)
{
    /// <summary>Seconds, or <see langword="null"/> where the file does not tell (fragmented files say 0 or all ones).</summary>
    public double? Seconds =>
        Scale == 0 || Units is 0 or uint.MaxValue or ulong.MaxValue ? null : Units / (double)Scale;

    public TimeSpan? Duration =>
        Seconds is { } seconds && seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
