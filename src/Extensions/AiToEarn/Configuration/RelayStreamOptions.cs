using OpenApi.Runtime.Pipeline;

namespace AiToEarn.Configuration;

/// <summary>Bounds on event streams. Bound from configuration under <c>Streams</c>.</summary>
public sealed class RelayStreamOptions
{
    /// <summary>
    /// Most bytes of one event, 16 MiB by default, which is room for a picture inside an event. An event is held in memory until it is
    /// whole, so a stream without this bound could fill it.
    /// </summary>
    public int MaximumEventBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// Longest silence of a stream, two minutes by default: keep-alive lines count as a sign of life, a slow reader on our side does
    /// not count as silence. <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(2);

    internal void Check(OptionsFindings findings)
    {
        findings.Check(
            MaximumEventBytes > 0,
            "Streams:MaximumEventBytes",
            "is not more than zero.",
            "Use a number of bytes such as 16777216."
        );
        findings.Check(
            IdleTimeout == Timeout.InfiniteTimeSpan
                || (IdleTimeout > TimeSpan.Zero && IdleTimeout <= TimeSpan.FromDays(1)),
            "Streams:IdleTimeout",
            "is out of range.",
            "Use a time span over zero and up to one day, such as 00:02:00, or -00:00:00.0010000 to wait for ever."
        );
    }
}
