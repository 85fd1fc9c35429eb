using System.Buffers.Binary;

namespace TikTok.Restrictions;

/// <summary>Reads format and dimensions from the first bytes of a photo.</summary>
internal static class PhotoHeader
{
    private const int HeadLength = 30;

    public static async Task<PhotoFacts> ReadAsync(HeaderReader reader, CancellationToken cancel)
    {
        var head = await reader.ReadUpToAsync(0, HeadLength, cancel).ConfigureAwait(false);
        var facts = Recognize(head) switch
        {
            PhotoFormat.Jpeg => await ReadJpegAsync(reader, cancel).ConfigureAwait(false),
            PhotoFormat.WebP => ReadWebP(head),
            PhotoFormat.Png => new PhotoFacts
            {
                Format = PhotoFormat.Png,
                Width = (int)HeaderReader.UInt32(head, 16),
                Height = (int)HeaderReader.UInt32(head, 20),
            },
            PhotoFormat.Gif => new PhotoFacts
            {
                Format = PhotoFormat.Gif,
                Width = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)),
                Height = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8)),
            },
            _ => throw new MediaFormatException("The file is neither JPEG, WebP, PNG nor GIF."),
        };
        return facts with { SizeBytes = reader.Length };
    }

    private static PhotoFormat? Recognize(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xD8, 0xFF, ..])
        {
            return PhotoFormat.Jpeg;
        }

        if (head.Length < HeadLength)
        {
            return null;
        }

        return head switch
        {
            _ when head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => PhotoFormat.WebP,
            _ when head[1..].StartsWith("PNG\r\n"u8) => PhotoFormat.Png,
            _ when head.StartsWith("GIF8"u8) => PhotoFormat.Gif,
            _ => null,
        };
    }

    /// <summary>Walks the segments up to the frame header (ITU-T T.81, B.2.2), which holds height and width.</summary>
    private static async Task<PhotoFacts> ReadJpegAsync(HeaderReader reader, CancellationToken cancel)
    {
        for (long at = 2; ; )
        {
            var segment = await reader.ReadAsync(at, 4, cancel).ConfigureAwait(false);
            if (segment[0] != 0xFF)
            {
                throw new MediaFormatException("The JPEG file has no frame header.");
            }

            if (segment[1] is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += segment[1] == 0xFF ? 1 : 2;
                continue;
            }

            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var frame = await reader.ReadAsync(at + 5, 4, cancel).ConfigureAwait(false);
                return new PhotoFacts
                {
                    Format = PhotoFormat.Jpeg,
                    Height = HeaderReader.UInt16(frame, 0),
                    Width = HeaderReader.UInt16(frame, 2),
                };
            }

            at += 2 + HeaderReader.UInt16(segment, 2);
        }
    }

    /// <summary>Reads the canvas of the first chunk (RFC 9649): lossy, lossless or extended.</summary>
    private static PhotoFacts ReadWebP(ReadOnlySpan<byte> head)
    {
        var (width, height) = head[12..] switch
        {
            var chunk when chunk.StartsWith("VP8X"u8) => (1 + UInt24(head[24..]), 1 + UInt24(head[27..])),
            var chunk when chunk.StartsWith("VP8L"u8) => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(head[21..])),
            var chunk when chunk.StartsWith("VP8 "u8) => (
                BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF
            ),
            _ => throw new MediaFormatException("The WebP file begins with an unknown chunk."),
        };
        return new PhotoFacts
        {
            Format = PhotoFormat.WebP,
            Width = width,
            Height = height,
        };
    }

    private static (int Width, int Height) Lossless(uint bits) =>
        (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
