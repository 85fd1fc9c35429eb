namespace TikTok.Restrictions;

/// <summary>
/// Reads size, duration, dimensions, frame rate and codec of a file from its header, without decoding it. At most 4 MB in
/// small pieces are read, whatever the file claims about itself; the pictures themselves never are.
/// </summary>
/// <remarks>
/// MetadataExtractor was measured for this and is not used: it tells neither codec nor frame rate of a video, and it
/// allocates what a file claims (1.8 GB for 30 hostile bytes of WebP).
/// </remarks>
public static class MediaProbe
{
    private const int SignatureLength = 16;

    /// <summary>Reads the header of a video file.</summary>
    /// <param name="path">Path of an MP4, MOV, WebM or Matroska file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What the header tells; what it does not is <see langword="null"/>.</returns>
    /// <exception cref="MediaFormatException">The file is not such a file, or is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<VideoFacts> ReadVideoAsync(string path, CancellationToken cancellationToken = default)
    {
        var stream = Open(path);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadVideoAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the header of a video.</summary>
    /// <param name="stream">A stream that can seek, over the whole file; its position is put back afterwards.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What the header tells; what it does not is <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <exception cref="MediaFormatException">The bytes are not such a video, or are broken.</exception>
    public static Task<VideoFacts> ReadVideoAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(stream, ReadVideoAsync, cancellationToken);

    /// <summary>Reads the header of a photo file.</summary>
    /// <param name="path">Path of a JPEG, WebP, PNG or GIF file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="MediaFormatException">The file is not such a file, or is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<PhotoFacts> ReadPhotoAsync(string path, CancellationToken cancellationToken = default)
    {
        var stream = Open(path);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadPhotoAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the header of a photo.</summary>
    /// <param name="stream">A stream that can seek, over the whole file; its position is put back afterwards.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <exception cref="MediaFormatException">The bytes are not such a photo, or are broken.</exception>
    public static Task<PhotoFacts> ReadPhotoAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(stream, PhotoHeader.ReadAsync, cancellationToken);

    private static async Task<VideoFacts> ReadVideoAsync(HeaderReader reader, CancellationToken cancellationToken)
    {
        var signature = await reader.ReadUpToAsync(0, SignatureLength, cancellationToken).ConfigureAwait(false);
        if (signature is [0x1A, 0x45, 0xDF, 0xA3, ..])
        {
            return await WebMHeader.ReadAsync(reader, cancellationToken).ConfigureAwait(false);
        }

        return IsMp4(signature)
            ? await Mp4Header.ReadAsync(reader, cancellationToken).ConfigureAwait(false)
            : throw new MediaFormatException("The file is neither MP4, MOV nor WebM.");
    }

    /// <summary>MP4 begins with ftyp; QuickTime files older than that box begin with one of the others.</summary>
    private static bool IsMp4(ReadOnlySpan<byte> signature) =>
        signature.Length >= Mp4Box.HeaderLength
        && signature.Slice(4, 4) is var type
        && (
            type.SequenceEqual("ftyp"u8)
            || type.SequenceEqual("moov"u8)
            || type.SequenceEqual("mdat"u8)
            || type.SequenceEqual("wide"u8)
            || type.SequenceEqual("free"u8)
            || type.SequenceEqual("skip"u8)
        );

    private static async Task<T> ReadAsync<T>(
        Stream stream,
        Func<HeaderReader, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            throw new ArgumentException(
                "The stream cannot seek, and a video's header can be at its end. Copy it to a file first.",
                nameof(stream)
            );
        }

        var position = stream.Position;
        try
        {
            return await read(new HeaderReader(stream), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            stream.Position = position;
        }
    }

    private static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4_096, FileOptions.Asynchronous);
    }
}
