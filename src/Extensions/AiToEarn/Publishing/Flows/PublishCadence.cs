using AiToEarn.AiTasks;
using AiToEarn.Publishing.Tasks;

namespace AiToEarn.Publishing.Flows;

/// <summary>When to look at a flow again.</summary>
internal static class PublishCadence
{
    // The vendor looks again at a task that has been publishing for 30 minutes, and links take their time after that.
    private static readonly TimeSpan TimeAfterPublishing = TimeSpan.FromHours(2);

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

    /// <summary>How long to follow a flow for which the caller gave no limit: some time after its last task is due.</summary>
    /// <param name="flow">The flow, or null while it has not been seen.</param>
    /// <param name="started">When the following began.</param>
    public static TimeSpan Limit(PublishFlow? flow, DateTimeOffset started) =>
        flow?.Tasks.Max(task => task.PublishTime) is { } last && last > started
            ? last - started + TimeAfterPublishing
            : TimeAfterPublishing;

    private static bool IsQuiet(PublishTask task, PublishFollowOptions options, DateTimeOffset now) =>
        task.Status switch
        {
            PublishStatus.WaitingForPublish or PublishStatus.Queued => task.PublishTime - now > options.SlowInterval,
            PublishStatus.PlatformScheduled => true,
            PublishStatus.WaitingForUpdate or PublishStatus.Updating => true,
            _ => false,
        };
}
