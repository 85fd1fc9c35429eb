using Microsoft.Kiota.Abstractions;
using TikTok.Configuration;
using TikTok.Models;
using TikTok.Restrictions;

namespace TikTok.Posting;

/// <summary>
/// Opens a task for a video and, if its bytes come from here, uploads them. An upload that TikTok has lost is begun again with a new task where the old one
/// surely cannot end in a post.
/// </summary>
internal sealed class VideoPublisher(TikTokOptions settings, VideoUploader uploader, PublishStatusReader status)
{
    /// <summary>Publishes a video.</summary>
    /// <param name="source">The video.</param>
    /// <param name="limits">What is checked before anything is sent.</param>
    /// <param name="options">How to publish.</param>
    /// <param name="open">The init call.</param>
    /// <param name="cancellationToken">Ends the call or the upload at once.</param>
    /// <returns>The task's id; TikTok has all bytes of it.</returns>
    public async Task<string> PublishAsync(
        VideoSource source,
        VideoRestrictions limits,
        PublishOptions options,
        Func<VideoSourceInfo, CancellationToken, Task<VideoInitResponse?>> open,
        CancellationToken cancellationToken
    )
    {
        if (source is LinkSource link)
        {
            var data = await OpenAsync(VideoSources.Describe(link), open, true, options, cancellationToken)
                .ConfigureAwait(false);
            return data.PublishId!;
        }

        return await UploadAsync((ByteSource)source, limits, options, open, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> UploadAsync(
        ByteSource source,
        VideoRestrictions limits,
        PublishOptions options,
        Func<VideoSourceInfo, CancellationToken, Task<VideoInitResponse?>> open,
        CancellationToken cancellationToken
    )
    {
        var contentType = await VideoSources
            .CheckAsync(source, limits, options, cancellationToken)
            .ConfigureAwait(false);
        var video = source.Open();
        await using (video.ConfigureAwait(false))
        {
            var plan = VideoSources.Plan(video, settings.Uploads);
            for (var restarts = 0; ; restarts++)
            {
                var task = await OpenAsync(VideoSources.Describe(plan), open, false, options, cancellationToken)
                    .ConfigureAwait(false);
                var end = await uploader
                    .UploadAsync(
                        UploadTarget.Resolve(task.UploadUrl, settings),
                        video,
                        plan,
                        contentType,
                        cancel => HeldAsync(task.PublishId!, plan.VideoSize, cancel),
                        options.Progress,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                if (end.Loss is null)
                {
                    return task.PublishId!;
                }

                if (!end.IsDead || !video.CanGoBack || restarts >= settings.Uploads.MaximumRestarts)
                {
                    throw end.Loss;
                }
            }
        }
    }

    private static async Task<VideoInitData> OpenAsync(
        VideoSourceInfo info,
        Func<VideoSourceInfo, CancellationToken, Task<VideoInitResponse?>> open,
        bool mayPostTwice,
        PublishOptions options,
        CancellationToken cancellationToken
    )
    {
        var answer = await InitCall
            .SendAsync(() => open(info, cancellationToken), opened => opened.Data?.PublishId, mayPostTwice)
            .ConfigureAwait(false);
        await options.TellAsync(answer.Data!.PublishId!, cancellationToken).ConfigureAwait(false);
        return answer.Data;
    }

    /// <summary>How many bytes TikTok holds, by the status call; null if that does not tell.</summary>
    private async Task<long?> HeldAsync(string publishId, long size, CancellationToken cancellationToken)
    {
        try
        {
            var state = await status.GetAsync(publishId, cancellationToken).ConfigureAwait(false);
            return state.Phase is PublishPhase.Complete or PublishPhase.InInbox ? size : state.UploadedBytes;
        }
        catch (Exception failure)
            when (failure is ApiException or HttpRequestException or IOException or TimeoutException)
        {
            return null;
        }
    }
}
