using System.Collections.Immutable;
using System.Globalization;
using TikTok.Errors;

namespace TikTok.Restrictions;

/// <summary>
/// What TikTok takes as a video, as a table to check against before an upload. <see cref="Default"/> holds the figures of
/// the Media Transfer Guide; a <c>with</c> expression makes a stricter table.
/// </summary>
public sealed record VideoRestrictions
{
    /// <summary>The figures of TikTok's pages.</summary>
    public static VideoRestrictions Default { get; } = new();

    /// <summary>File formats; MP4 is recommended.</summary>
    public ImmutableArray<VideoContainer> Containers { get; init; } =
    [VideoContainer.Mp4, VideoContainer.WebM, VideoContainer.Mov];

    /// <summary>Codecs; H.264 is recommended.</summary>
    public ImmutableArray<VideoCodec> Codecs { get; init; } =
    [VideoCodec.H264, VideoCodec.H265, VideoCodec.Vp8, VideoCodec.Vp9];

    /// <summary>The lowest frame rate, in frames per second.</summary>
    public double MinimumFramesPerSecond { get; init; } = 23;

    /// <summary>The highest frame rate, in frames per second.</summary>
    public double MaximumFramesPerSecond { get; init; } = 60;

    /// <summary>The smallest width and height, in pixels.</summary>
    public int MinimumSidePixels { get; init; } = 360;

    /// <summary>The largest width and height, in pixels.</summary>
    public int MaximumSidePixels { get; init; } = 4_096;

    /// <summary>
    /// The longest video: 10 minutes. Every creator may post 3 minutes, some 5 or 10; for Direct Post the limit of the
    /// creator (<c>max_video_post_duration_sec</c> of creator info) is the one that counts. Drafts can be cut in the app.
    /// </summary>
    public TimeSpan MaximumDuration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The largest file, in bytes: 4 GB, read as 4 × 1,024³.</summary>
    public long MaximumBytes { get; init; } = ChunkRules.MaximumVideoBytes;

    /// <summary>Finds everything about a video that TikTok would refuse. What is not known is not checked.</summary>
    /// <param name="facts">What is known about the video.</param>
    public ImmutableArray<RestrictionViolation> Check(VideoFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. Rules.Select(rule => rule(this, facts)).OfType<RestrictionViolation>()];
    }

    /// <summary>Refuses a video that TikTok would refuse.</summary>
    /// <param name="facts">What is known about the video.</param>
    /// <exception cref="MediaRestrictionException">At least one rule is broken; the exception lists all.</exception>
    public void Require(VideoFacts facts)
    {
        if (Check(facts) is { Length: > 0 } violations)
        {
            throw new MediaRestrictionException(violations);
        }
    }

    private static readonly ImmutableArray<Func<VideoRestrictions, VideoFacts, RestrictionViolation?>> Rules =
    [
        (table, facts) =>
            facts.Container is { } container && !table.Containers.Contains(container)
                ? new("container", $"{container}", List(table.Containers), PublishFailReason.FileFormatCheckFailed)
                : null,
        (table, facts) =>
            facts.Codec is { } codec && !table.Codecs.Contains(codec)
                ? new(
                    "codec",
                    facts.RawCodec ?? $"{codec}",
                    List(table.Codecs),
                    PublishFailReason.FileFormatCheckFailed
                )
                : null,
        // Rates come out of time scales, so 60 can read as 60.0000024.
        (table, facts) =>
            facts.FramesPerSecond is { } rate
            && (
                Math.Round(rate, 2) < table.MinimumFramesPerSecond || Math.Round(rate, 2) > table.MaximumFramesPerSecond
            )
                ? new(
                    "frame rate",
                    Text($"{rate:0.##} fps"),
                    Text($"{table.MinimumFramesPerSecond} to {table.MaximumFramesPerSecond} fps"),
                    PublishFailReason.FrameRateCheckFailed
                )
                : null,
        (table, facts) => table.CheckSide("width", facts.Width),
        (table, facts) => table.CheckSide("height", facts.Height),
        (table, facts) =>
            facts.Duration is { } duration && duration > table.MaximumDuration
                ? new(
                    "duration",
                    Text($"{duration.TotalSeconds:0.###} s"),
                    Text($"at most {table.MaximumDuration.TotalSeconds:0.###} s"),
                    PublishFailReason.DurationCheckFailed
                )
                : null,
        (table, facts) =>
            facts.SizeBytes is { } size && (size < 1 || size > table.MaximumBytes)
                ? new("size", Text($"{size:N0} bytes"), Text($"1 to {table.MaximumBytes:N0} bytes"), null)
                : null,
    ];

    private RestrictionViolation? CheckSide(string side, int? pixels) =>
        pixels is { } value && (value < MinimumSidePixels || value > MaximumSidePixels)
            ? new(
                side,
                Text($"{value} pixels"),
                Text($"{MinimumSidePixels} to {MaximumSidePixels} pixels"),
                PublishFailReason.PictureSizeCheckFailed
            )
            : null;

    private static string List<T>(ImmutableArray<T> values) => string.Join(", ", values);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
