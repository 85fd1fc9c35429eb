namespace AiToEarn.AiTasks;

/// <summary>How an AI task is followed. The service documents no interval and has no webhook.</summary>
public sealed record AiTaskFollowOptions
{
    /// <summary>Pause between two looks. 5 s.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long to follow at most, a look that hangs included. One hour; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> follows until the
    /// task has ended or the caller cancels.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long the service may be out of reach before the following ends with the failure; shorter outages are waited through. 5 min.</summary>
    public TimeSpan OutageLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock of the pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
