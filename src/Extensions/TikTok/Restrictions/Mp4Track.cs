using System.Text;

namespace TikTok.Restrictions;

/// <summary>Reads what the header of one MP4 track says about its video.</summary>
internal static class Mp4Track
{
    private const int SampleEntryStart = 8;
    private const int SampleEntryLength = 36;

    /// <summary>The facts of a video track, or <see langword="null"/> for a track of another kind.</summary>
    public static async Task<VideoFacts?> ReadAsync(HeaderReader reader, Mp4Box track, CancellationToken cancel)
    {
        var parts = await PartsAsync(reader, track, cancel).ConfigureAwait(false);
        if (!await IsVideoAsync(reader, parts, cancel).ConfigureAwait(false))
        {
            return null;
        }

        var facts = new VideoFacts();
        if (parts.TryGetValue("stsd", out var description) && description.End - description.Body >= Minimum)
        {
            var entry = await reader.ReadAsync(description.Body, Minimum, cancel).ConfigureAwait(false);
            facts = Describe(entry.AsSpan(SampleEntryStart));
        }

        if (!parts.TryGetValue("mdhd", out var header))
        {
            return facts;
        }

        var clock = await Mp4Header.ReadClockAsync(reader, header, cancel).ConfigureAwait(false);
        var frames = await CountFramesAsync(reader, parts, cancel).ConfigureAwait(false);
        return facts with
        {
            Duration = clock.Duration,
            FramesPerSecond = frames > 0 && clock.Seconds is { } seconds ? frames / seconds : null,
        };
    }

    private static int Minimum => SampleEntryStart + SampleEntryLength;

    /// <summary>The leaf boxes of the track by type; the first of a type counts.</summary>
    private static async Task<Dictionary<string, Mp4Box>> PartsAsync(
        HeaderReader reader,
        Mp4Box track,
        CancellationToken cancel
    )
    {
        var parts = new Dictionary<string, Mp4Box>(StringComparer.Ordinal);
        var open = new Queue<Mp4Box>([track]);
        while (open.TryDequeue(out var parent))
        {
            await foreach (
                var box in Mp4Header.BoxesAsync(reader, parent.Body, parent.End, cancel).ConfigureAwait(false)
            )
            {
                parts.TryAdd(box.Type, box);
                if (box.Type is "mdia" or "minf" or "stbl")
                {
                    open.Enqueue(box);
                }
            }
        }

        return parts;
    }

    private static async Task<bool> IsVideoAsync(
        HeaderReader reader,
        Dictionary<string, Mp4Box> parts,
        CancellationToken cancel
    )
    {
        if (!parts.ContainsKey("vmhd"))
        {
            return false;
        }

        // A QuickTime media box holds a second handler, in minf, for the data; only that of mdia names the media.
        return !parts.TryGetValue("hdlr", out var handler)
            || (await reader.ReadAsync(handler.Body, 12, cancel).ConfigureAwait(false))
                .AsSpan(8)
                .SequenceEqual("vide"u8);
    }

    private static VideoFacts Describe(ReadOnlySpan<byte> entry)
    {
        var codec = Encoding.ASCII.GetString(entry.Slice(4, 4)).Trim();
        return new VideoFacts
        {
            RawCodec = codec,
            Codec = codec switch
            {
                "avc1" or "avc2" or "avc3" or "avc4" => VideoCodec.H264,
                "hvc1" or "hev1" or "dvh1" or "dvhe" => VideoCodec.H265,
                "vp08" => VideoCodec.Vp8,
                "vp09" => VideoCodec.Vp9,
                _ => VideoCodec.Other,
            },
            Width = HeaderReader.UInt16(entry, 32),
            Height = HeaderReader.UInt16(entry, 34),
        };
    }

    /// <summary>The number of samples, from the head of the sample size table (stsz, or stz2 with small fields).</summary>
    private static async Task<long> CountFramesAsync(
        HeaderReader reader,
        Dictionary<string, Mp4Box> parts,
        CancellationToken cancel
    ) =>
        parts.TryGetValue("stsz", out var sizes) || parts.TryGetValue("stz2", out sizes)
            ? HeaderReader.UInt32(await reader.ReadAsync(sizes.Body, 12, cancel).ConfigureAwait(false), 8)
            : 0;
}
