using AiToEarn.Api.V2.Channels.Publish.Tasks.Item.PublishAt;
using AiToEarn.Errors;
using AiToEarn.Operations;
using AiToEarn.Publishing.Tasks;

namespace AiToEarn.Publishing.Flows;

/// <summary>What can be done with one task of a flow.</summary>
public static class PublishTaskExtensions
{
    /// <summary>Publishes a waiting or queued task at once.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException">
    /// <see cref="AiToEarnErrorCode.ChannelPublishNowNotAllowed"/> in other states, and others.
    /// </exception>
    public static Task PublishNowAsync(
        this AiToEarnClient client,
        string taskId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(taskId);
        return client.Api.V2.Channels.Publish.Tasks[taskId].PublishNow.PostAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Moves a waiting or queued task to another time.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="publishAt">The new time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException">
    /// <see cref="AiToEarnErrorCode.ChannelPublishTimeUpdateNotAllowed"/> in other states, and others.
    /// </exception>
    public static Task ReschedulePublishAsync(
        this AiToEarnClient client,
        string taskId,
        DateTimeOffset publishAt,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(taskId);
        var body = new PublishAtPatchRequestBody { PublishAt = publishAt.ToUniversalTime() };
        return client
            .Api.V2.Channels.Publish.Tasks[taskId]
            .PublishAt.PatchAsync(body, cancellationToken: cancellationToken);
    }

    /// <summary>Tries a failed task again.</summary>
    /// <param name="client">The client.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException">
    /// <see cref="AiToEarnErrorCode.ChannelPublishRetryNotAllowed"/> in other states, and others.
    /// </exception>
    public static Task RetryPublishAsync(
        this AiToEarnClient client,
        string taskId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(taskId);
        return client.Api.V2.Channels.Publish.Tasks[taskId].Retry.PostAsync(cancellationToken: cancellationToken);
    }

    /// <summary>
    /// Cancels a task and looks at what became of it. From states that cannot be cancelled the service answers success and changes
    /// nothing, so only the status that comes back tells.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The task as it is afterwards: <see cref="PublishStatus.Canceled"/> if the cancellation worked.</returns>
    /// <exception cref="AiToEarnException">
    /// The platform refused (<see cref="AiToEarnErrorCode.ChannelPublishCancelNotSupported"/>,
    /// <see cref="AiToEarnErrorCode.ChannelPublishPlatformCancelFailed"/>), and others.
    /// </exception>
    public static async Task<PublishTask> CancelPublishAsync(
        this AiToEarnClient client,
        PublishTask task,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(task);
        await client
            .Api.V2.Channels.Publish.Tasks[task.Id]
            .DeleteAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var flow = await client.GetPublishFlowAsync(task.FlowId, cancellationToken).ConfigureAwait(false);
        return flow.Tasks.FirstOrDefault(now => now.Id == task.Id) ?? task;
    }

    /// <summary>
    /// What a person has to do for a task that is <see cref="PublishStatus.WaitingForUserAction"/>. Douyin alone has such
    /// actions.
    /// </summary>
    /// <remarks>The action hangs on the task's publish record, which this method looks up first.</remarks>
    /// <param name="client">The client.</param>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException">
    /// <see cref="AiToEarnErrorCode.PublishTaskStatusInvalid"/> or
    /// <see cref="AiToEarnErrorCode.ChannelPublishPlatformNotSupported"/> when nothing is to do, and others.
    /// </exception>
    public static async Task<PublishUserAction> GetPublishUserActionAsync(
        this AiToEarnClient client,
        PublishTask task,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(task);
        var records = await client
            .Api.V2.Channels.Publish.Records.GetAsync(
                call =>
                {
                    call.QueryParameters.AccountId = task.AccountId;
                    call.QueryParameters.Status = (int)PublishStatus.WaitingForUserAction;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var record = records?.Data?.Find(found => found.TaskId == task.Id);
        return await client.GetPublishUserActionAsync(record?.Id ?? task.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a person has to do for a publish record, such as that of an offline check-in.</summary>
    /// <param name="client">The client.</param>
    /// <param name="recordId">The publish record.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="AiToEarnException">As for the task.</exception>
    public static async Task<PublishUserAction> GetPublishUserActionAsync(
        this AiToEarnClient client,
        string recordId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(recordId);
        var answer = await client
            .Api.V2.Channels.Publish.Records[recordId]
            .UserAction.GetAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return PublishUserAction.Of(
            Answer.Data(answer?.Data, "GET /api/v2/channels/publish/records/{recordId}/user-action")
        );
    }
}
