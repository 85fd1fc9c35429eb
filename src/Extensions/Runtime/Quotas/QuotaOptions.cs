namespace OpenApi.Runtime.Quotas;

/// <summary>How a client keeps the documented limits. Bound from configuration under <c>Quotas</c>.</summary>
public sealed class QuotaOptions
{
    /// <summary>Whether calls queue for the documented limits at all; true by default. Off, the service alone decides.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Most calls that may queue for one allowance, 1,000 by default; 0 fails at once instead of queueing.</summary>
    public int QueueLimit { get; set; } = 1_000;

    /// <summary>
    /// Longest time a call may have to queue, one minute by default. A call that would have to queue longer (the
    /// allowance of a day is used up) fails at once with <see cref="QuotaExceededException"/>.
    /// </summary>
    public TimeSpan MaximumWait { get; set; } = TimeSpan.FromMinutes(1);
}
