namespace AiToEarn.Operations;

/// <summary>Pauses between looks at something that takes its time, up to a limit from the first look on.</summary>
internal sealed class BoundedWait(TimeProvider time, TimeSpan? limit, string subject)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>Waits; fails at once when the limit would run out during the pause.</summary>
    /// <exception cref="TimeoutException">The limit would run out.</exception>
    public Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (limit is { } most && time.GetElapsedTime(_started) + pause > most)
        {
            throw new TimeoutException(
                $"The {subject} was not finished within {most}. It goes on at AiToEarn: look at it again, or wait longer."
            );
        }
        return Task.Delay(pause, time, cancellationToken);
    }
}
