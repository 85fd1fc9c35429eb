using AiToEarn.Publishing.Tasks;

namespace AiToEarn.Publishing.Flows;

/// <summary>A task that changed its status or the progress of its link.</summary>
/// <param name="Task">The task now.</param>
/// <param name="Previous">The task before; null for the first sight of it.</param>
public sealed record PublishTaskChange(PublishTask Task, PublishTask? Previous)
{
    /// <summary>The changes between two sights of a flow.</summary>
    internal static IEnumerable<PublishTaskChange> Between(PublishFlow? before, PublishFlow now) =>
        from task in now.Tasks
        let previous = before?.Tasks.FirstOrDefault(known => known.Id == task.Id)
        where previous is null || previous.Status != task.Status || previous.LinkStatus != task.LinkStatus
        select new PublishTaskChange(task, previous);
}
