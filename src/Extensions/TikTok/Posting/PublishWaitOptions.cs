namespace TikTok.Posting;

/// <summary>How to wait for a posting task. TikTok allows 30 questions a minute for each user.</summary>
public sealed record PublishWaitOptions
{
    /// <summary>Wait between the first two questions; 5 s by default. It grows by half with each further one.</summary>
    public TimeSpan FirstInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait between two questions; 30 s by default.</summary>
    public TimeSpan MaximumInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When to stop, a question that hangs included; one hour by default, after which the webhook is the way.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long TikTok may be out of reach before waiting ends with the failure; 5 minutes by default. Shorter outages are waited through.</summary>
    public TimeSpan OutageLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a task may be unknown to TikTok just after it was opened; one minute by default.</summary>
    public TimeSpan UnknownTaskTolerance { get; init; } = TimeSpan.FromMinutes(1);
}
