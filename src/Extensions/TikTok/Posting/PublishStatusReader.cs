using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;
using OpenApi.Runtime.Waiting;
using TikTok.Errors;
using TikTok.Models;

namespace TikTok.Posting;

/// <summary>Asks what has become of a posting task, in the cadence that TikTok advises.</summary>
internal sealed class PublishStatusReader(TikTokClient client, IRequestAdapter adapter, TimeProvider time)
{
    private const double Growth = 1.5;

    public async Task<PublishState> GetAsync(string publishId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publishId);
        var request = client.V2.PostPath.Publish.Status.Fetch.EmptyPathSegment.ToPostRequestInformation(
            new PublishIdRequest { PublishId = publishId }
        );
        var answer = await JsonCall.SendAsync(adapter, request, cancellationToken).ConfigureAwait(false);
        return answer is { } body && body.TryGetProperty("data", out var data)
            ? PublishState.Read(publishId, data)
            : throw new InvalidDataException("TikTok's answer to the status call is not the JSON that it documents.");
    }

    public async IAsyncEnumerable<PublishState> FollowAsync(
        string publishId,
        PublishWaitOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var watch = new Watch(time, options.Limit, options.OutageLimit);
        var interval = options.FirstInterval;
        PublishState? last = null;
        while (true)
        {
            var isNew = last is null && watch.Elapsed < options.UnknownTaskTolerance;
            var state = await watch
                .LookAsync(cancel => GetAsync(publishId, mayBeUnknown: isNew, cancel), cancellationToken)
                .ConfigureAwait(false);
            if (state is not null && state != last)
            {
                yield return state;
            }

            last = state ?? last;
            if (state is { NeedsNoMoreWaiting: true })
            {
                yield break;
            }

            if (!await watch.PauseAsync(interval, cancellationToken).ConfigureAwait(false))
            {
                throw new PublishStillRunningException(publishId, last, watch.Elapsed, watch.LastFailure);
            }

            interval = Shorter(interval * Growth, options.MaximumInterval);
        }
    }

    /// <summary>The state, or null while a task that was opened a moment ago is not known to TikTok yet.</summary>
    private async Task<PublishState?> GetAsync(string publishId, bool mayBeUnknown, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(publishId, cancellationToken).ConfigureAwait(false);
        }
        catch (TikTokException failure) when (mayBeUnknown && IsUnknownTask(failure))
        {
            return null;
        }
    }

    /// <summary>The documented code, or the one seen live: <c>invalid_params</c> with the documented code as its message.</summary>
    private static bool IsUnknownTask(TikTokException failure) =>
        failure.ErrorCode == TikTokErrorCode.InvalidPublishId
        || (
            failure.ErrorCode is TikTokErrorCode.InvalidParam or TikTokErrorCode.InvalidParams
            && failure.ServiceMessage?.Contains("invalid_publish_id", StringComparison.Ordinal) == true
        );

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
