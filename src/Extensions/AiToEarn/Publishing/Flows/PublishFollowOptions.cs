namespace AiToEarn.Publishing.Flows;

/// <summary>How a flow is followed. The service has no webhook for API users, so it is asked again and again.</summary>
public sealed record PublishFollowOptions
{
    /// <summary>Pause while a task is about to change: waiting, queued, publishing. 5 s, as the vendor's guide says.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Pause while nothing is about to happen: every unfinished task waits for a time that is further away than this, for its
    /// platform, or for an edit. 30 s.
    /// </summary>
    public TimeSpan SlowInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long to follow at most, a look that hangs included. Null, the default, follows until two hours after the last publish time of the flow's
    /// tasks; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> until all tasks are final or the caller cancels.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long the service may be out of reach before the following ends with the failure; shorter outages are waited through. 5 min.</summary>
    public TimeSpan OutageLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether to go on until the link of each published post is found or given up. False.</summary>
    public bool WaitForLinks { get; init; }

    /// <summary>The clock of the pauses.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
