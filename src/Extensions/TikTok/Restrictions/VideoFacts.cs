namespace TikTok.Restrictions;

/// <summary>
/// What is known about a video. Everything is optional: a check looks at what is known and lets the rest pass. Read it
/// from a file with <see cref="MediaProbe"/>, or fill in what your own tools say.
/// </summary>
public sealed record VideoFacts
{
    /// <summary>Size of the file in bytes.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>The file format.</summary>
    public VideoContainer? Container { get; init; }

    /// <summary>The codec of the first video track.</summary>
    public VideoCodec? Codec { get; init; }

    /// <summary>The codec as the file names it, for example <c>avc1</c> or <c>V_VP9</c>.</summary>
    public string? RawCodec { get; init; }

    /// <summary>Frames per second, on average over the track.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>Width of the picture in pixels, as stored (before any rotation).</summary>
    public int? Width { get; init; }

    /// <summary>Height of the picture in pixels, as stored (before any rotation).</summary>
    public int? Height { get; init; }

    /// <summary>Length of the video.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The value of Content-Type for the upload, where the container is one that TikTok takes.</summary>
    public string? ContentType =>
        Container switch
        {
            VideoContainer.Mp4 => "video/mp4",
            VideoContainer.Mov => "video/quicktime",
            VideoContainer.WebM => "video/webm",
            _ => null,
        };
}
