namespace OpenApi.Runtime.Waiting;

/// <summary>How long a <see cref="PatientWait"/> waits, and how much it puts up with.</summary>
public sealed class PatientWaitOptions
{
    /// <summary>Limit of the whole wait; more than zero.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>
    /// How long looks may fail one after the other before the last failure ends the wait, 5 minutes by default; zero ends it with the
    /// first.
    /// </summary>
    public TimeSpan LongestOutage { get; init; } = TimeSpan.FromMinutes(5);
}
