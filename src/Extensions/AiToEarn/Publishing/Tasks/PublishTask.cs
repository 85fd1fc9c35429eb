using AiToEarn.Models;

namespace AiToEarn.Publishing.Tasks;

/// <summary>One post of a flow as the service sees it now.</summary>
public sealed record PublishTask
{
    /// <summary>The task's ID.</summary>
    public required string Id { get; init; }

    /// <summary>The flow it belongs to.</summary>
    public required string FlowId { get; init; }

    /// <summary>The account it posts to.</summary>
    public string? AccountId { get; init; }

    /// <summary>The platform; null when this version does not know it.</summary>
    public ChannelPublishFlowVo_tasks_platform? Platform { get; init; }

    /// <summary>The state.</summary>
    public PublishStatus Status { get; init; }

    /// <summary>When it is, or was, to be published.</summary>
    public DateTimeOffset? PublishTime { get; init; }

    /// <summary>The ID of the post on the platform, once there is one.</summary>
    public string? PlatformWorkId { get; init; }

    /// <summary>The public link, once it is known.</summary>
    public string? WorkLink { get; init; }

    /// <summary>Progress of finding the link.</summary>
    public PublishLinkStatus? LinkStatus { get; init; }

    /// <summary>Why the link could not be found.</summary>
    public string? LinkError { get; init; }

    /// <summary>Why publishing failed.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Whether the task is final and, for a published one, its link is found or given up.</summary>
    public bool IsSettled =>
        Status.IsFinal() && (Status is not PublishStatus.Published || LinkStatus is not PublishLinkStatus.Pending);

    internal static PublishTask Of(string flowId, ChannelPublishFlowVo_tasks task) =>
        new()
        {
            Id = task.Id ?? "",
            FlowId = flowId,
            AccountId = task.AccountId,
            Platform = task.Platform,
            Status = (PublishStatus)(int)(task.Status ?? 0),
            PublishTime = task.PublishTime,
            PlatformWorkId = task.PlatformWorkId,
            WorkLink = task.WorkLink,
            LinkStatus = task.LinkStatus switch
            {
                ChannelPublishFlowVo_tasks_linkStatus.Pending => PublishLinkStatus.Pending,
                ChannelPublishFlowVo_tasks_linkStatus.Ready => PublishLinkStatus.Ready,
                ChannelPublishFlowVo_tasks_linkStatus.Failed => PublishLinkStatus.Failed,
                _ => null,
            },
            LinkError = task.LinkError,
            ErrorMessage = task.ErrorMsg,
        };
}
