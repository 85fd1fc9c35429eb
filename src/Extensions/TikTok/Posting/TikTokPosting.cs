using Microsoft.Kiota.Abstractions;
using OpenApi.Runtime.Json;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Models;
using TikTok.Restrictions;

namespace TikTok.Posting;

/// <summary>
/// Posts videos and photos for one creator: at once (Direct Post) or as drafts, from files, streams or links; waits for the outcome and cancels. An init whose
/// outcome is unknown is never repeated by itself. Thread-safe.
/// </summary>
public sealed class TikTokPosting
{
    private readonly TikTokClient _client;
    private readonly IRequestAdapter _adapter;
    private readonly VideoPublisher _videos;
    private readonly PublishStatusReader _status;
    private readonly PublishCanceller _canceller;

    internal TikTokPosting(
        TikTokClient client,
        IRequestAdapter adapter,
        TikTokOptions options,
        VideoUploader uploader,
        TimeProvider time
    )
    {
        _client = client;
        _adapter = adapter;
        _status = new PublishStatusReader(client, adapter, time);
        _videos = new VideoPublisher(options, uploader, _status);
        _canceller = new PublishCanceller(client, adapter, options.Cancel, options.Redirection is not null);
    }

    /// <summary>
    /// What the creator may do right now. Ask each time a posting page is drawn; offer <see cref="Creator.PrivacyLevels"/> and no others.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">The creator may not post now (sent with HTTP 200), or the call failed.</exception>
    public async Task<Creator> GetCreatorAsync(CancellationToken cancellationToken = default)
    {
        var request = _client.V2.PostPath.Publish.Creator_info.Query.EmptyPathSegment.ToPostRequestInformation();
        var answer = await JsonCall.SendAsync(_adapter, request, cancellationToken).ConfigureAwait(false);
        return Creator.Read(answer.Member("data"))
            ?? throw new InvalidDataException("TikTok's answer about the creator holds no data.");
    }

    /// <summary>Posts a video at once (scope <c>video.publish</c>). Returns when TikTok has the task and, for uploads, all bytes.</summary>
    /// <param name="source">The video.</param>
    /// <param name="post">Caption and settings; the two brand toggles are sent as false where they are not set.</param>
    /// <param name="options">How to post.</param>
    /// <param name="cancellationToken">Ends the call or the upload at once.</param>
    /// <exception cref="ArgumentException">The caption or a setting breaks a rule of TikTok's or of the creator's account.</exception>
    /// <exception cref="MediaRestrictionException">TikTok would refuse the video.</exception>
    /// <exception cref="MediaFormatException">The file is no video that TikTok takes, or is broken.</exception>
    /// <exception cref="PublishOutcomeUnknownException">Whether TikTok opened the task is not known.</exception>
    /// <exception cref="TikTokException">TikTok refused the task or a chunk.</exception>
    /// <exception cref="VideoSourceException">The bytes of the video cannot be read.</exception>
    public async Task<PublishTask> PostVideoAsync(
        VideoSource source,
        VideoPostInfo post,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        PostRules.Require(post);
        options ??= new PublishOptions();
        var limits = VideoRestrictions.Default;
        if (options.CheckCreator)
        {
            var creator = await GetCreatorAsync(cancellationToken).ConfigureAwait(false);
            PostRules.RequireAllowed(post.FindPrivacyLevel()!, creator);
            limits = creator.MaxVideoPostDurationSec is > 0 and var seconds
                ? limits with
                {
                    MaximumDuration = TimeSpan.FromSeconds(seconds),
                }
                : limits;
        }

        var settings = PostSettings.Complete(post);
        return await PublishAsync(
                source,
                limits,
                options,
                (info, cancel) =>
                    _client.V2.PostPath.Publish.Video.Init.EmptyPathSegment.PostAsync(
                        new DirectPostVideoRequest { PostInfo = settings, SourceInfo = info },
                        cancellationToken: cancel
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Sends a video to the creator's inbox as a draft (scope <c>video.upload</c>); the creator writes the caption and posts it in the TikTok app.
    /// </summary>
    /// <param name="source">The video.</param>
    /// <param name="options">How to send it.</param>
    /// <param name="cancellationToken">Ends the call or the upload at once.</param>
    /// <exception cref="MediaRestrictionException">TikTok would refuse the video.</exception>
    /// <exception cref="MediaFormatException">The file is no video that TikTok takes, or is broken.</exception>
    /// <exception cref="PublishOutcomeUnknownException">Whether TikTok opened the task is not known.</exception>
    /// <exception cref="TikTokException">TikTok refused the task or a chunk.</exception>
    /// <exception cref="VideoSourceException">The bytes of the video cannot be read.</exception>
    public Task<PublishTask> SendVideoDraftAsync(
        VideoSource source,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        return PublishAsync(
            source,
            VideoRestrictions.Default,
            options ?? new PublishOptions(),
            (info, cancel) =>
                _client.V2.PostPath.Publish.Inbox.Video.Init.EmptyPathSegment.PostAsync(
                    new InboxVideoRequest { SourceInfo = info },
                    cancellationToken: cancel
                ),
            cancellationToken
        );
    }

    /// <summary>Posts photos at once (scope <c>video.publish</c>). TikTok fetches them by their links.</summary>
    /// <param name="photos">1 to 35 photos, and what is said about them.</param>
    /// <param name="options">How to post; media cannot be checked, since only TikTok reads it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A caption or a setting breaks a rule of TikTok's or of the creator's account.</exception>
    /// <exception cref="PublishOutcomeUnknownException">Whether TikTok opened the task is not known.</exception>
    /// <exception cref="TikTokException">TikTok refused the task.</exception>
    public async Task<PublishTask> PostPhotosAsync(
        PhotoSet photos,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(photos);
        options ??= new PublishOptions();
        var request = photos.ToRequest(PostMode.DIRECT_POST);
        if (options.CheckCreator)
        {
            var creator = await GetCreatorAsync(cancellationToken).ConfigureAwait(false);
            PostRules.RequireAllowed(photos.Post.FindPrivacyLevel()!, creator);
        }

        return await OpenPhotosAsync(request, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends photos to the creator's inbox as a draft (scope <c>video.upload</c>); needs TikTok app 31.8 or later on the creator's phone.
    /// </summary>
    /// <param name="photos">1 to 35 photos; only title and description of what is said about them are used.</param>
    /// <param name="options">How to send them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A caption or a setting breaks a rule of TikTok's.</exception>
    /// <exception cref="PublishOutcomeUnknownException">Whether TikTok opened the task is not known.</exception>
    /// <exception cref="TikTokException">TikTok refused the task.</exception>
    public Task<PublishTask> SendPhotoDraftAsync(
        PhotoSet photos,
        PublishOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(photos);
        return OpenPhotosAsync(
            photos.ToRequest(PostMode.MEDIA_UPLOAD),
            options ?? new PublishOptions(),
            cancellationToken
        );
    }

    /// <summary>A task that was opened before, for example by a process that has crashed since.</summary>
    /// <param name="publishId">The task's id.</param>
    public PublishTask Task(string publishId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publishId);
        return new PublishTask(this, publishId);
    }

    /// <summary>Asks once what has become of a task.</summary>
    /// <param name="publishId">The task's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">The task is not known, or belongs to another user.</exception>
    public Task<PublishState> GetStateAsync(string publishId, CancellationToken cancellationToken = default) =>
        _status.GetAsync(publishId, cancellationToken);

    /// <summary>Follows a task: yields its state each time it has changed, until it has ended or reached the creator's inbox.</summary>
    /// <param name="publishId">The task's id.</param>
    /// <param name="options">How to wait.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    /// <exception cref="PublishStillRunningException">The task had not ended when the time was up.</exception>
    /// <exception cref="TikTokException">The task is not known, or belongs to another user.</exception>
    public IAsyncEnumerable<PublishState> FollowAsync(
        string publishId,
        PublishWaitOptions? options = null,
        CancellationToken cancellationToken = default
    ) => _status.FollowAsync(publishId, options ?? new PublishWaitOptions(), cancellationToken);

    /// <summary>Waits until a task is posted or, as a draft, in the creator's inbox.</summary>
    /// <param name="publishId">The task's id.</param>
    /// <param name="options">How to wait.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    /// <returns>The last state: complete, or in the inbox.</returns>
    /// <exception cref="PublishFailedException">The task ended with an error.</exception>
    /// <exception cref="PublishStillRunningException">The task had not ended when the time was up.</exception>
    /// <exception cref="TikTokException">The task is not known, or belongs to another user.</exception>
    public async Task<PublishState> WaitAsync(
        string publishId,
        PublishWaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        PublishState? last = null;
        await foreach (var state in FollowAsync(publishId, options, cancellationToken).ConfigureAwait(false))
        {
            last = state;
        }

        return last is { Phase: PublishPhase.Failed } ? throw new PublishFailedException(last) : last!;
    }

    /// <summary>
    /// Tries to stop a download that TikTok runs. Best effort: one near its end, or in processing, cannot be stopped. The outcome comes by the status or by
    /// webhook, as failed with <see cref="PublishFailReason.PublishCancelled"/>. Where the call goes is in <see cref="CancelOptions"/>.
    /// </summary>
    /// <param name="publishId">The task's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">TikTok refused, for example because the task has ended.</exception>
    public Task CancelAsync(string publishId, CancellationToken cancellationToken = default) =>
        _canceller.CancelAsync(publishId, cancellationToken);

    private async Task<PublishTask> PublishAsync(
        VideoSource source,
        VideoRestrictions limits,
        PublishOptions options,
        Func<VideoSourceInfo, CancellationToken, Task<VideoInitResponse?>> open,
        CancellationToken cancellationToken
    ) => new(this, await _videos.PublishAsync(source, limits, options, open, cancellationToken).ConfigureAwait(false));

    private async Task<PublishTask> OpenPhotosAsync(
        PhotoPostRequest request,
        PublishOptions options,
        CancellationToken cancellationToken
    )
    {
        var answer = await InitCall
            .SendAsync(
                () =>
                    _client.V2.PostPath.Publish.Content.Init.EmptyPathSegment.PostAsync(
                        request,
                        cancellationToken: cancellationToken
                    ),
                opened => opened.Data?.PublishId,
                mayPostTwice: true
            )
            .ConfigureAwait(false);
        var publishId = answer.Data!.PublishId!;
        await options.TellAsync(publishId, cancellationToken).ConfigureAwait(false);
        return new PublishTask(this, publishId);
    }
}
