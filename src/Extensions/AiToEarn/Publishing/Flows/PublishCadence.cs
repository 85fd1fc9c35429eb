using AiToEarn.AiTasks;
using AiToEarn.Publishing.Tasks;

namespace AiToEarn.Publishing.Flows;

/// <summary>When to look at a flow again.</summary>
internal static class PublishCadence
{
    /// <summary>The pause before the next look, or null when there is nothing left to wait for.</summary>
    public static TimeSpan? Pause(PublishFlow flow, PublishFollowOptions options, DateTimeOffset now)
    {
        var open = flow.Tasks.Where(task => options.WaitForLinks ? !task.IsSettled : !task.Status.IsFinal()).ToList();
        if (open.Count == 0)
        {
            return null;
        }
        return open.TrueForAll(task => IsQuiet(task, options, now)) ? options.SlowInterval : options.Interval;
    }

    private static bool IsQuiet(PublishTask task, PublishFollowOptions options, DateTimeOffset now) =>
        task.Status switch
        {
            PublishStatus.WaitingForPublish or PublishStatus.Queued => task.PublishTime - now > options.SlowInterval,
            PublishStatus.PlatformScheduled => true,
            PublishStatus.WaitingForUpdate or PublishStatus.Updating => true,
            _ => false,
        };
}
