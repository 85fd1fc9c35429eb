using System.Runtime.CompilerServices;
using AiToEarn.Errors;
using AiToEarn.Operations;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Waiting;

namespace AiToEarn.Publishing.Flows;

/// <summary>Creating flows and following them to their end.</summary>
public static class PublishFlowExtensions
{
    /// <summary>
    /// Creates a flow. All posts are checked before any is stored: by this method against the documented rules, then by the service
    /// against the platforms' live rules.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="request">What to publish.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The flow with one task for each post.</returns>
    /// <exception cref="PublishRequestException">The request breaks documented rules; nothing was sent.</exception>
    /// <exception cref="AiToEarnException">
    /// The service refused; for <see cref="AiToEarnErrorCode.ChannelPublishValidationFailed"/> the details hold the issues.
    /// </exception>
    public static async Task<PublishFlow> CreatePublishFlowAsync(
        this AiToEarnClient client,
        PublishFlowRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var violations = request.FindViolations();
        if (violations.Count > 0)
        {
            throw new PublishRequestException(violations);
        }
        var flowId = request.FlowId ?? Guid.CreateVersion7().ToString("N");
        try
        {
            var answer = await client
                .Api.V2.Channels.Publish.Flows.PostAsync(
                    request.ToBody(flowId),
                    call => call.Options.Add(request.FlowId is null ? RepeatableRequest.Yes : RepeatableRequest.No),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return PublishFlow.Of(Answer.Data(answer?.Data, "POST /api/v2/channels/publish/flows"));
        }
        catch (AiToEarnException exists)
            when (request.FlowId is null && exists.ErrorCode is AiToEarnErrorCode.ChannelPublishTaskAlreadyExists)
        {
            // The ID is of our making, so the flow can only be of an earlier try whose answer was lost.
            return await client.GetPublishFlowAsync(flowId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a flow.</summary>
    /// <param name="client">The client.</param>
    /// <param name="flowId">The flow.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException"><see cref="AiToEarnErrorCode.PublishFlowNotFound"/>, and others.</exception>
    public static async Task<PublishFlow> GetPublishFlowAsync(
        this AiToEarnClient client,
        string flowId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(flowId);
        var answer = await client
            .Api.V2.Channels.Publish.Flows[flowId]
            .GetAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return PublishFlow.Of(Answer.Data(answer?.Data, "GET /api/v2/channels/publish/flows/{flowId}"));
    }

    /// <summary>
    /// Follows a flow: first each task as it is, then each change of a status or a link, until all tasks are final.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="flowId">The flow.</param>
    /// <param name="options">Pace, limit and clock.</param>
    /// <param name="cancellationToken">Ends the following at once, also during a pause.</param>
    /// <exception cref="AiToEarnException">The flow cannot be read.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the flow goes on without being followed.</exception>
    public static async IAsyncEnumerable<PublishTaskChange> FollowPublishFlowAsync(
        this AiToEarnClient client,
        string flowId,
        PublishFollowOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        PublishFlow? before = null;
        var sights = client.LookAtPublishFlowAsync(flowId, options ?? new(), cancellationToken);
        await foreach (var flow in sights.ConfigureAwait(false))
        {
            foreach (var change in PublishTaskChange.Between(before, flow))
            {
                yield return change;
            }
            before = flow;
        }
    }

    /// <summary>Waits until all tasks of a flow are final. A task that failed is no exception here: look at the result.</summary>
    /// <param name="client">The client.</param>
    /// <param name="flowId">The flow.</param>
    /// <param name="options">Pace, limit and clock.</param>
    /// <param name="cancellationToken">Ends the waiting at once.</param>
    /// <returns>The finished flow; <see cref="PublishFlow.EnsurePublished"/> turns failed tasks into an exception.</returns>
    /// <exception cref="AiToEarnException">The flow cannot be read.</exception>
    /// <exception cref="TimeoutException">The limit of the options ran out; the flow goes on.</exception>
    public static async Task<PublishFlow> WaitForPublishFlowAsync(
        this AiToEarnClient client,
        string flowId,
        PublishFollowOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var last = new PublishFlow(flowId, []);
        var sights = client.LookAtPublishFlowAsync(flowId, options ?? new(), cancellationToken);
        await foreach (var flow in sights.ConfigureAwait(false))
        {
            last = flow;
        }
        return last;
    }

    private static async IAsyncEnumerable<PublishFlow> LookAtPublishFlowAsync(
        this AiToEarnClient client,
        string flowId,
        PublishFollowOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var started = options.Time.GetUtcNow();
        var limit = options.Timeout ?? PublishCadence.Limit(flow: null, started);
        var watch = new Watch(options.Time, limit, options.OutageLimit);
        while (true)
        {
            TimeSpan? pause = options.Interval;
            var flow = await watch
                .LookAsync(cancel => client.GetPublishFlowAsync(flowId, cancel), cancellationToken)
                .ConfigureAwait(false);
            if (flow is not null)
            {
                yield return flow;
                watch.Limit = options.Timeout ?? PublishCadence.Limit(flow, started);
                pause = PublishCadence.Pause(flow, options, options.Time.GetUtcNow());
            }
            if (pause is not { } wait)
            {
                yield break;
            }
            if (!await watch.PauseAsync(wait, cancellationToken).ConfigureAwait(false))
            {
                throw Unfinished.After($"publish flow {flowId}", watch);
            }
        }
    }
}
