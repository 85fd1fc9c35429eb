namespace AiToEarn.Publishing.Tasks;

/// <summary>
/// The state of a publish task or record; the numbers are those of the wire. A number that is not here keeps its value and
/// counts as unfinished.
/// </summary>
public enum PublishStatus
{
    /// <summary>Failed; final. The error text says why; a retry is allowed from here only.</summary>
    Failed = -1,

    /// <summary>Waiting for its time. Can be published now, rescheduled or cancelled.</summary>
    WaitingForPublish = 0,

    /// <summary>Published; final. The public link may still be pending.</summary>
    Published = 1,

    /// <summary>Being published. After 30 minutes the vendor checks it again.</summary>
    Publishing = 2,

    /// <summary>An edit of the published post is queued.</summary>
    WaitingForUpdate = 3,

    /// <summary>An edit of the published post is running.</summary>
    Updating = 4,

    /// <summary>An edit failed; final. The post itself is live as it was.</summary>
    UpdatedFailed = 5,

    /// <summary>In the queue: up to 24 hours before its time. Can be published now, rescheduled or cancelled.</summary>
    Queued = 6,

    /// <summary>The platform holds the post until its time. Some platforms refuse to cancel it then.</summary>
    PlatformScheduled = 7,

    /// <summary>A person has to act in the platform's app: show the link of the user action, and go on waiting.</summary>
    WaitingForUserAction = 8,

    /// <summary>Cancelled; final.</summary>
    Canceled = 9,
}

/// <summary>What a status allows.</summary>
public static class PublishStatuses
{
    /// <summary>Whether the status changes no more by itself.</summary>
    public static bool IsFinal(this PublishStatus status) =>
        status
            is PublishStatus.Failed
                or PublishStatus.Published
                or PublishStatus.UpdatedFailed
                or PublishStatus.Canceled;

    /// <summary>Whether a cancellation has an effect. From other states the service answers success and changes nothing.</summary>
    public static bool CanCancel(this PublishStatus status) =>
        status
            is PublishStatus.WaitingForPublish
                or PublishStatus.Queued
                or PublishStatus.PlatformScheduled
                or PublishStatus.WaitingForUserAction;

    /// <summary>Whether the task can be published at once or at another time.</summary>
    public static bool CanReschedule(this PublishStatus status) =>
        status is PublishStatus.WaitingForPublish or PublishStatus.Queued;

    /// <summary>Whether the task can be retried.</summary>
    public static bool CanRetry(this PublishStatus status) => status is PublishStatus.Failed;
}
