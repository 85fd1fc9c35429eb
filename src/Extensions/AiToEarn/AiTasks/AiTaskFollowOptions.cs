namespace AiToEarn.AiTasks;

/// <summary>How an AI task is followed. The service documents no interval and has no webhook.</summary>
public sealed record AiTaskFollowOptions
{
    /// <summary>Pause between two looks. 5 s.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to follow at most; null follows until the task has ended or the caller cancels.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The clock of the pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
