using System.Text;

namespace TikTok.Restrictions;

/// <summary>
/// Reads WebM and Matroska headers (RFC 8794 and RFC 9559): the document type, the segment's information and its tracks.
/// It never goes into the clusters that hold the pictures.
/// </summary>
internal static class WebMHeader
{
    private const uint DocType = 0x4282;
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint Duration = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint TrackEntry = 0xAE;
    private const uint TrackType = 0x83;
    private const uint CodecId = 0x86;
    private const uint DefaultDuration = 0x23E383;
    private const uint Video = 0xE0;
    private const uint PixelWidth = 0xB0;
    private const uint PixelHeight = 0xBA;
    private const uint Cluster = 0x1F43B675;
    private const long VideoTrack = 1;

    public static async Task<VideoFacts> ReadAsync(HeaderReader reader, CancellationToken cancel)
    {
        var head = await EbmlElement.ReadAsync(reader, 0, reader.Length, cancel).ConfigureAwait(false);
        var fields = await ChildrenAsync(reader, head, cancel).ConfigureAwait(false);
        var type = fields.TryGetValue(DocType, out var name)
            ? await name.TextAsync(reader, cancel).ConfigureAwait(false)
            : "matroska";
        var segment = await EbmlElement.ReadAsync(reader, head.End, reader.Length, cancel).ConfigureAwait(false);
        if (segment.Id != Segment)
        {
            throw new MediaFormatException("The file has no segment after its header.");
        }

        var facts = await ReadSegmentAsync(reader, segment, cancel).ConfigureAwait(false);
        return facts with
        {
            Container = type == "webm" ? VideoContainer.WebM : VideoContainer.Matroska,
            SizeBytes = reader.Length,
        };
    }

    private static async Task<VideoFacts> ReadSegmentAsync(
        HeaderReader reader,
        EbmlElement segment,
        CancellationToken cancel
    )
    {
        TimeSpan? duration = null;
        VideoFacts? video = null;
        for (var at = segment.Body; at < segment.End && (duration is null || video is null); )
        {
            var part = await EbmlElement.ReadAsync(reader, at, segment.End, cancel).ConfigureAwait(false);
            switch (part.Id)
            {
                case Info:
                    duration = await ReadDurationAsync(reader, part, cancel).ConfigureAwait(false);
                    break;
                case Tracks:
                    video = await ReadTracksAsync(reader, part, cancel).ConfigureAwait(false);
                    break;
                case Cluster when video is not null:
                    return video with { Duration = duration };
            }

            at = part.End;
        }

        return (video ?? throw new MediaFormatException("The file has no list of tracks.")) with
        {
            Duration = duration,
        };
    }

    private static async Task<TimeSpan?> ReadDurationAsync(
        HeaderReader reader,
        EbmlElement info,
        CancellationToken cancel
    )
    {
        var fields = await ChildrenAsync(reader, info, cancel).ConfigureAwait(false);
        if (!fields.TryGetValue(Duration, out var duration))
        {
            return null;
        }

        var scale = fields.TryGetValue(TimestampScale, out var ticks)
            ? await ticks.NumberAsync(reader, cancel).ConfigureAwait(false)
            : 1_000_000;
        var seconds = await duration.FloatAsync(reader, cancel).ConfigureAwait(false) * scale / 1e9;
        return seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static async Task<VideoFacts> ReadTracksAsync(
        HeaderReader reader,
        EbmlElement tracks,
        CancellationToken cancel
    )
    {
        for (var at = tracks.Body; at < tracks.End; )
        {
            var entry = await EbmlElement.ReadAsync(reader, at, tracks.End, cancel).ConfigureAwait(false);
            at = entry.End;
            if (entry.Id != TrackEntry)
            {
                continue;
            }

            var fields = await ChildrenAsync(reader, entry, cancel).ConfigureAwait(false);
            if (
                fields.TryGetValue(TrackType, out var type)
                && await type.NumberAsync(reader, cancel).ConfigureAwait(false) == VideoTrack
            )
            {
                return await ReadVideoAsync(reader, fields, cancel).ConfigureAwait(false);
            }
        }

        return new VideoFacts();
    }

    private static async Task<VideoFacts> ReadVideoAsync(
        HeaderReader reader,
        Dictionary<uint, EbmlElement> track,
        CancellationToken cancel
    )
    {
        var picture = track.TryGetValue(Video, out var video)
            ? await ChildrenAsync(reader, video, cancel).ConfigureAwait(false)
            : [];
        var codec = track.TryGetValue(CodecId, out var id)
            ? await id.TextAsync(reader, cancel).ConfigureAwait(false)
            : null;
        var frame = await NumberAsync(reader, track, DefaultDuration, cancel).ConfigureAwait(false);
        return new VideoFacts
        {
            RawCodec = codec,
            Codec = codec switch
            {
                null => null,
                "V_VP8" => VideoCodec.Vp8,
                "V_VP9" => VideoCodec.Vp9,
                "V_MPEG4/ISO/AVC" => VideoCodec.H264,
                "V_MPEGH/ISO/HEVC" => VideoCodec.H265,
                _ => VideoCodec.Other,
            },
            Width = Pixels(await NumberAsync(reader, picture, PixelWidth, cancel).ConfigureAwait(false)),
            Height = Pixels(await NumberAsync(reader, picture, PixelHeight, cancel).ConfigureAwait(false)),
            FramesPerSecond = frame > 0 ? 1e9 / frame : null,
        };
    }

    private static int? Pixels(long? value) => value is > 0 and <= int.MaxValue ? (int)value : null;

    private static async Task<long?> NumberAsync(
        HeaderReader reader,
        Dictionary<uint, EbmlElement> fields,
        uint id,
        CancellationToken cancel
    ) => fields.TryGetValue(id, out var field) ? await field.NumberAsync(reader, cancel).ConfigureAwait(false) : null;

    /// <summary>The children of an element by id; the first of an id counts.</summary>
    private static async Task<Dictionary<uint, EbmlElement>> ChildrenAsync(
        HeaderReader reader,
        EbmlElement parent,
        CancellationToken cancel
    )
    {
        var children = new Dictionary<uint, EbmlElement>();
        for (var at = parent.Body; at < parent.End; )
        {
            var child = await EbmlElement.ReadAsync(reader, at, parent.End, cancel).ConfigureAwait(false);
            children.TryAdd(child.Id, child);
            at = child.End;
        }

        return children;
    }
}

/// <summary>One EBML element: its id with the length marker, and where its content begins and ends.</summary>
internal readonly record struct EbmlElement(uint Id, long Body, long End)
{
    private const int MaximumHeader = 12;
    private const int MaximumText = 64;

    public static async ValueTask<EbmlElement> ReadAsync(
        HeaderReader reader,
        long at,
        long limit,
        CancellationToken cancel
    )
    {
        var bytes = await reader
            .ReadUpToAsync(at, (int)Math.Min(MaximumHeader, limit - at), cancel)
            .ConfigureAwait(false);
        var idLength = LengthOf(bytes, 0, 4);
        uint id = 0;
        for (var i = 0; i < idLength; i++)
        {
            id = (id << 8) | bytes[i];
        }

        var sizeLength = LengthOf(bytes, idLength, 8);
        ulong size = (byte)(bytes[idLength] & ((1 << (8 - sizeLength)) - 1));
        var unknown = size == (ulong)((1 << (8 - sizeLength)) - 1);
        for (var i = 1; i < sizeLength; i++)
        {
            size = (size << 8) | bytes[idLength + i];
            unknown &= bytes[idLength + i] == 0xFF;
        }

        var body = at + idLength + sizeLength;
        if (!unknown && size > (ulong)(limit - body))
        {
            throw new MediaFormatException("An element of the file claims a size that the file does not have.");
        }

        // Live recordings leave the size of the segment open: all bits set.
        return new EbmlElement(id, body, unknown ? limit : body + (long)size);
    }

    public async ValueTask<long> NumberAsync(HeaderReader reader, CancellationToken cancel)
    {
        var length = End - Body;
        if (length > 8)
        {
            throw new MediaFormatException("A number of the file's header is longer than 8 bytes.");
        }

        var bytes = await reader.ReadAsync(Body, (int)length, cancel).ConfigureAwait(false);
        return bytes.Aggregate(0L, (number, next) => (number << 8) | next);
    }

    public async ValueTask<double> FloatAsync(HeaderReader reader, CancellationToken cancel)
    {
        var length = End - Body;
        if (length is not (0 or 4 or 8))
        {
            throw new MediaFormatException("A fraction of the file's header has neither 4 nor 8 bytes.");
        }

        var bits = await NumberAsync(reader, cancel).ConfigureAwait(false);
        return length == 8 ? BitConverter.Int64BitsToDouble(bits) : BitConverter.Int32BitsToSingle((int)bits);
    }

    public async ValueTask<string> TextAsync(HeaderReader reader, CancellationToken cancel)
    {
        var length = (int)Math.Min(End - Body, MaximumText);
        return Encoding
            .ASCII.GetString(await reader.ReadAsync(Body, length, cancel).ConfigureAwait(false))
            .TrimEnd('\0');
    }

    private static int LengthOf(byte[] bytes, int at, int maximum)
    {
        var length = at < bytes.Length ? System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[at]) - 24 + 1 : 9;
        return length <= maximum && at + length <= bytes.Length
            ? length
            : throw new MediaFormatException("The file's header is cut off, or is no EBML.");
    }
}
