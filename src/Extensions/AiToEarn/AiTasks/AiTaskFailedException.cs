using AiToEarn.Errors;

namespace AiToEarn.AiTasks;

/// <summary>
/// An AI task ended without a result. The calls were answered well, so this is no <see cref="AiToEarnException"/>: the work itself
/// failed.
/// </summary>
public sealed class AiTaskFailedException : Exception
{
    internal AiTaskFailedException(string taskId, AiTaskState state, string rawStatus, string? code, string? reason)
        : base(
            $"AI task {taskId} ended as {state} (status '{rawStatus}'{(code is null ? "" : $", code {code}")})"
                + (string.IsNullOrWhiteSpace(reason) ? "; the service gives no reason." : $": {reason}")
        )
    {
        TaskId = taskId;
        State = state;
        RawStatus = rawStatus;
        ErrorCode = code;
        Reason = reason;
    }

    /// <summary>The task.</summary>
    public string TaskId { get; }

    /// <summary>How it ended: failed, cancelled or expired.</summary>
    public AiTaskState State { get; }

    /// <summary>The service's own word for it.</summary>
    public string RawStatus { get; }

    /// <summary>The upstream vendor's code, if it gave one.</summary>
    public string? ErrorCode { get; }

    /// <summary>The service's own text, if it gave one.</summary>
    public string? Reason { get; }
}
