using TimPush.Pushing;

namespace TimPush.Scheduling;

/// <summary>What to change of a scheduled push. What is null stays as it is.</summary>
public sealed record ScheduledPushChange
{
    /// <summary>The new time.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>
    /// The new message. The vendor does not say whether parts left out of it keep their old values, so give it in full, and
    /// give <see cref="Tags"/> or <see cref="Accounts"/> with it.
    /// </summary>
    public PushMessage? Message { get; init; }

    /// <summary>Whom a push to tags reaches; only together with <see cref="Message"/>.</summary>
    public TagCondition? Tags { get; init; }

    /// <summary>Whom a push to named accounts reaches, 1 to 500; only together with <see cref="Message"/>.</summary>
    public IReadOnlyCollection<string>? Accounts { get; init; }
}
