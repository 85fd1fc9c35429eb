using TikTok.Configuration;
using TikTok.Models;
using TikTok.Restrictions;

namespace TikTok.Posting;

/// <summary>Turns a video source into what the init call and the upload need.</summary>
internal static class VideoSources
{
    public static VideoSourceInfo Describe(LinkSource link) =>
        new()
        {
            PullFromUrlSourceInfo = new PullFromUrlSourceInfo
            {
                Source = PullFromUrlSourceInfo_source.PULL_FROM_URL,
                VideoUrl = link.Url.AbsoluteUri,
            },
        };

    public static VideoSourceInfo Describe(ChunkPlan plan) =>
        new()
        {
            FileUploadSourceInfo = new FileUploadSourceInfo
            {
                Source = FileUploadSourceInfo_source.FILE_UPLOAD,
                VideoSize = plan.VideoSize,
                ChunkSize = plan.ChunkSize,
                TotalChunkCount = plan.TotalChunkCount,
            },
        };

    /// <exception cref="VideoSourceException">The video is empty or larger than TikTok takes.</exception>
    public static ChunkPlan Plan(IVideoBytes video, UploadOptions options)
    {
        if (video.Length is < 1 or > ChunkRules.MaximumVideoBytes)
        {
            throw new VideoSourceException(
                $"The video has {video.Length} bytes; TikTok takes 1 to {ChunkRules.MaximumVideoBytes}."
            );
        }

        return ChunkPlanner.Plan(video.Length, options.ChunkSize);
    }

    /// <summary>Checks what can be known about a video before it is sent, and finds its media type.</summary>
    /// <exception cref="MediaRestrictionException">TikTok would refuse the video.</exception>
    /// <exception cref="MediaFormatException">The bytes are no video that is known here.</exception>
    public static async Task<string> CheckAsync(
        ByteSource source,
        VideoRestrictions limits,
        PublishOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!options.CheckMedia && source.ContentType is { } given)
        {
            return given;
        }

        var facts = await source.ProbeAsync(cancellationToken).ConfigureAwait(false);
        if (options.CheckMedia)
        {
            limits.Require(facts);
        }

        return source.ContentType
            ?? facts.ContentType
            ?? throw new MediaFormatException(
                facts.Container is null
                    ? "The video's header cannot be read here; say its content type."
                    : "The container is none that TikTok takes: MP4, MOV or WebM."
            );
    }
}
