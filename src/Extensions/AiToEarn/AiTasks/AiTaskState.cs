namespace AiToEarn.AiTasks;

/// <summary>How far an AI task is, in one set of words for the three kinds of tasks, whose own words differ.</summary>
public enum AiTaskState
{
    /// <summary>A status that this version does not know; the task counts as unfinished.</summary>
    Unknown,

    /// <summary>Accepted and not begun.</summary>
    Queued,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Done; the result is there.</summary>
    Succeeded,

    /// <summary>Failed.</summary>
    Failed,

    /// <summary>Cancelled.</summary>
    Canceled,

    /// <summary>Not done within the time that the request allowed.</summary>
    Expired,
}

/// <summary>Reads the services' own status words.</summary>
internal static class AiTaskStates
{
    public static bool IsFinal(this AiTaskState state) => state >= AiTaskState.Succeeded;

    /// <summary>
    /// The state that a status word means. The document leaves the words open and the service mixes their case, so they are compared without
    /// case and separators.
    /// </summary>
    public static AiTaskState Of(string? status) =>
        Plain(status) switch
        {
            "NOTSTART" or "SUBMITTED" or "QUEUED" or "PENDING" => AiTaskState.Queued,
            "INPROGRESS" or "RUNNING" or "PROCESSING" or "GENERATING" => AiTaskState.Running,
            "SUCCESS" or "SUCCEEDED" or "COMPLETED" => AiTaskState.Succeeded,
            "FAILURE" or "FAILED" => AiTaskState.Failed,
            "CANCELLED" or "CANCELED" => AiTaskState.Canceled,
            "EXPIRED" => AiTaskState.Expired,
            _ => AiTaskState.Unknown,
        };

    private static string Plain(string? status) =>
        string.Concat((status ?? "").Where(char.IsLetter)).ToUpperInvariant();
}
