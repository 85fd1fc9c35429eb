using TikTok.Restrictions;

namespace TikTok.Posting;

/// <summary>Where a video comes from: a file, a stream, or a link that TikTok fetches itself.</summary>
public abstract class VideoSource
{
    private protected VideoSource() { }

    /// <summary>A file on this machine. It is opened for each upload and never held in memory.</summary>
    /// <param name="path">Path of an MP4, MOV or WebM file.</param>
    /// <param name="contentType">
    /// <c>video/mp4</c>, <c>video/quicktime</c> or <c>video/webm</c>; by default what the file's header says.
    /// </param>
    public static VideoSource FromFile(string path, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileSource(path, contentType);
    }

    /// <summary>
    /// A stream, from its position to its end; the caller keeps it open until the upload has ended, and disposes it. One that can seek is read
    /// piece by piece. One that cannot holds one chunk in memory (under twice <c>Uploads:ChunkSize</c>) so that it can be sent again, and
    /// cannot begin again with a new task.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">Number of bytes of the video; needed where the stream cannot seek.</param>
    /// <param name="contentType"><c>video/mp4</c>, <c>video/quicktime</c> or <c>video/webm</c>; needed where the stream cannot seek.</param>
    /// <exception cref="ArgumentException">The stream cannot seek, and the length or the content type is missing.</exception>
    public static VideoSource FromStream(Stream stream, long? length = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek && (length is null || contentType is null))
        {
            throw new ArgumentException(
                "A stream that cannot seek needs its length in bytes and its content type: TikTok has to be told both beforehand.",
                nameof(stream)
            );
        }

        return new StreamSource(stream, length, contentType);
    }

    /// <summary>
    /// A link that TikTok fetches (<c>PULL_FROM_URL</c>): <c>https</c>, under a domain or prefix verified for the app, without redirects, and up
    /// for the hour that the download may take.
    /// </summary>
    /// <param name="url">The link.</param>
    /// <exception cref="ArgumentException">The link is not an absolute <c>https</c> one.</exception>
    public static VideoSource FromUrl(Uri url) => new LinkSource(HttpsLink.Require(url, nameof(url)));
}

/// <summary>Media that TikTok fetches.</summary>
internal sealed class LinkSource(Uri url) : VideoSource
{
    public Uri Url => url;
}

/// <summary>Media whose bytes go to TikTok from here.</summary>
internal abstract class ByteSource : VideoSource
{
    /// <summary>Opens the bytes for one upload, or for one more if they can be read again.</summary>
    /// <exception cref="VideoSourceException">The bytes cannot be read.</exception>
    public abstract IVideoBytes Open();

    /// <summary>What the header says; nothing where it cannot be read beforehand.</summary>
    public abstract Task<VideoFacts> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>The media type that the caller gave.</summary>
    public abstract string? ContentType { get; }
}

internal sealed class FileSource(string path, string? contentType) : ByteSource
{
    public override string? ContentType => contentType;

    public override IVideoBytes Open()
    {
        try
        {
            return new SeekableVideo(
                new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    bufferSize: 0,
                    FileOptions.Asynchronous
                ),
                leaveOpen: false
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VideoSourceException($"The video file cannot be opened: {failure.Message}", failure);
        }
    }

    public override Task<VideoFacts> ProbeAsync(CancellationToken cancellationToken) =>
        MediaProbe.ReadVideoAsync(path, cancellationToken);
}

internal sealed class StreamSource(Stream stream, long? length, string? contentType) : ByteSource
{
    public override string? ContentType => contentType;

    public override IVideoBytes Open() =>
        stream.CanSeek ? new SeekableVideo(stream, leaveOpen: true) : new ForwardOnlyVideo(stream, length!.Value);

    public override Task<VideoFacts> ProbeAsync(CancellationToken cancellationToken) =>
        stream is { CanSeek: true, Position: 0 }
            ? MediaProbe.ReadVideoAsync(stream, cancellationToken)
            : Task.FromResult(new VideoFacts { SizeBytes = length });
}
