using System.Net.Http.Headers;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Streaming;
using TikTok.Configuration;
using TikTok.Errors;

namespace TikTok.Posting;

/// <summary>How an upload ended.</summary>
/// <param name="Loss">Null if TikTok holds all bytes; else TikTok's word that it does not take this upload any more.</param>
/// <param name="IsDead">Whether the task surely cannot end in a post any more, so that a new one does no harm.</param>
internal readonly record struct UploadEnd(TikTokException? Loss, bool IsDead);

/// <summary>
/// Sends a video's chunks one after the other and goes on from what TikTok holds after a fault, a broken connection or a range out
/// of step. Tries that bring TikTok no new byte are counted; too many in a row end the upload.
/// </summary>
/// <param name="http">The account's HTTP client.</param>
/// <param name="pipeline">What chunks go through instead of the account's pipeline.</param>
/// <param name="options">How to upload.</param>
/// <param name="time">The clock of the waits.</param>
internal sealed class VideoUploader(HttpClient http, ServicePipeline pipeline, UploadOptions options, TimeProvider time)
{
    /// <summary>Longest wait that TikTok may ask for between two tries; the upload URL lives for an hour.</summary>
    private static readonly TimeSpan MaximumServiceDelay = TimeSpan.FromMinutes(2);

    private readonly PipelineOption _pipeline = new(pipeline);

    /// <summary>Uploads a video.</summary>
    /// <param name="url">Where to; see <see cref="UploadTarget"/>.</param>
    /// <param name="video">The bytes.</param>
    /// <param name="plan">The plan that the init call announced.</param>
    /// <param name="contentType">The media type of the video.</param>
    /// <param name="askHeld">Asks TikTok how many bytes it holds, where an answer did not say so; null if it does not tell.</param>
    /// <param name="progress">Gets every step forward and back.</param>
    /// <param name="cancellationToken">Ends the upload at once.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="TikTokException">TikTok refused a chunk for good, or too often.</exception>
    /// <exception cref="HttpRequestException">The connection broke too often.</exception>
    /// <exception cref="VideoSourceException">The video cannot be read as announced.</exception>
    public async Task<UploadEnd> UploadAsync(
        Uri url,
        IVideoBytes video,
        ChunkPlan plan,
        string contentType,
        Func<CancellationToken, Task<long?>> askHeld,
        IProgress<UploadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var state = new UploadState(plan.VideoSize);
        var reports = new CallerCode();
        progress?.Report(new UploadProgress(0, plan.VideoSize));
        while (!state.IsComplete)
        {
            var chunk = plan.From(state.Held);
            await video.PrepareAsync(chunk, cancellationToken).ConfigureAwait(false);
            state.Sending(chunk);
            ChunkAnswer answer;
            try
            {
                answer = await SendAsync(
                        url,
                        video,
                        chunk,
                        contentType,
                        sent => reports.Run(() => progress?.Report(new UploadProgress(sent, plan.VideoSize))),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            catch (Exception) when (reports.HasFailed)
            {
                reports.ThrowIfFailed();
                throw;
            }
            catch (Exception failure) when (IsBrokenConnection(failure))
            {
                // Whether the chunk arrived is not known; if it did, the same chunk is answered with 416 and how far TikTok is.
                await WaitOrGiveUpAsync(state.Failed(), failure, asked: null, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (answer.Verdict == ChunkVerdict.Lost)
            {
                return await EndLostAsync(state, answer, url, askHeld, cancellationToken).ConfigureAwait(false);
            }

            if (!await AdvanceAsync(state, answer, chunk, askHeld, cancellationToken).ConfigureAwait(false))
            {
                var refusal = UploadFailure.Of(answer.Status, url, state.Held);
                var failures = answer.Verdict == ChunkVerdict.Refused ? options.MaximumAttempts : state.Failed();
                await WaitOrGiveUpAsync(failures, refusal, answer.RetryAfter, cancellationToken).ConfigureAwait(false);
            }

            progress?.Report(new UploadProgress(state.Held, plan.VideoSize));
        }

        return default;
    }

    /// <summary>Takes over what TikTok holds after an answer; false if that is nothing new.</summary>
    private static async Task<bool> AdvanceAsync(
        UploadState state,
        ChunkAnswer answer,
        Chunk chunk,
        Func<CancellationToken, Task<long?>> askHeld,
        CancellationToken cancellationToken
    ) =>
        answer.Verdict switch
        {
            ChunkVerdict.Stored => state.Advance(answer.Held ?? chunk.End),
            ChunkVerdict.OutOfStep => (answer.Held ?? await askHeld(cancellationToken).ConfigureAwait(false))
                is { } held
                && state.Advance(held),
            _ => false,
        };

    private async Task<ChunkAnswer> SendAsync(
        Uri url,
        IVideoBytes video,
        Chunk chunk,
        string contentType,
        Action<long> sent,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, url);
        request.Content = new ChunkContent(video, chunk, contentType, sent);
        request.Headers.ExpectContinue = false;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        request.Set(_pipeline);
        request.Set(EnvelopeOption.Off);
        request.Set(RepeatableRequest.No);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        return ChunkAnswer.Read(response, video.Length, time.GetUtcNow());
    }

    /// <summary>
    /// The answer to the last chunk may have been lost before: an upload that TikTok has finished is unknown to it as an upload.
    /// </summary>
    private static async Task<UploadEnd> EndLostAsync(
        UploadState state,
        ChunkAnswer answer,
        Uri url,
        Func<CancellationToken, Task<long?>> askHeld,
        CancellationToken cancellationToken
    )
    {
        var loss = UploadFailure.Of(answer.Status, url, state.Held);
        if (!state.MayBeWhole)
        {
            return new UploadEnd(loss, IsDead: true);
        }

        var held = await askHeld(cancellationToken).ConfigureAwait(false);
        return held == state.Size ? default : new UploadEnd(loss, IsDead: held < state.Size);
    }

    private async Task WaitOrGiveUpAsync(
        int failures,
        Exception failure,
        TimeSpan? asked,
        CancellationToken cancellationToken
    )
    {
        if (failures >= options.MaximumAttempts)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        var doubled = Shorter(options.BaseDelay * Math.Pow(2, Math.Min(failures - 1, 20)), options.MaximumDelay);
        var service = Shorter(asked ?? TimeSpan.Zero, MaximumServiceDelay);
        await Task.Delay(doubled > service ? doubled : service, time, cancellationToken).ConfigureAwait(false);
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static bool IsBrokenConnection(Exception failure) =>
        failure
            is HttpRequestException { InnerException: not VideoSourceException }
                or IOException
                or CallTimeoutException;
}
