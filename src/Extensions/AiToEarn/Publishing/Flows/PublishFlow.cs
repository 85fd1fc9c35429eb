using AiToEarn.AiTasks;
using AiToEarn.Models;
using AiToEarn.Publishing.Tasks;

namespace AiToEarn.Publishing.Flows;

/// <summary>A flow as the service sees it now: one task for each of its posts.</summary>
/// <param name="Id">The flow's ID, for later look-ups.</param>
/// <param name="Tasks">The tasks, in the order of the posts.</param>
public sealed record PublishFlow(string Id, IReadOnlyList<PublishTask> Tasks)
{
    /// <summary>Whether no task changes any more by itself.</summary>
    public bool IsFinished => Tasks.All(task => task.Status.IsFinal());

    /// <summary>The tasks that ended otherwise than published.</summary>
    public IEnumerable<PublishTask> Unpublished =>
        Tasks.Where(task => task.Status.IsFinal() && task.Status is not PublishStatus.Published);

    /// <summary>Does nothing when every task is published.</summary>
    /// <exception cref="PublishFailedException">At least one task failed, was cancelled, or is not finished.</exception>
    public void EnsurePublished()
    {
        if (Tasks.Any(task => task.Status is not PublishStatus.Published))
        {
            throw new PublishFailedException(this);
        }
    }

    internal static PublishFlow Of(ChannelPublishFlowVo flow)
    {
        var id = flow.FlowId ?? "";
        return new PublishFlow(id, [.. (flow.Tasks ?? []).Select(task => PublishTask.Of(id, task))]);
    }
}
