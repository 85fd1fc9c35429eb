using System.Globalization;

namespace OpenApi.Runtime.Resilience;

/// <summary>Which limit of <see cref="ResilienceOptions"/> ran out.</summary>
public enum TimeLimit
{
    /// <summary><see cref="ResilienceOptions.AttemptTimeout"/>: one try took too long to be answered.</summary>
    Attempt,

    /// <summary><see cref="ResilienceOptions.TotalTimeout"/>: the call with all tries and waits took too long.</summary>
    Total,

    /// <summary><see cref="ResilienceOptions.BodyIdleTimeout"/>: nothing more of the answer's body came.</summary>
    BodyIdle,

    /// <summary><see cref="ResilienceOptions.BodyTimeout"/>: the answer's body took too long as a whole.</summary>
    Body,
}

/// <summary>A call was given up because a time limit ran out. What became of the request is unknown.</summary>
public sealed class CallTimeoutException : TimeoutException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="limit">The limit that ran out.</param>
    /// <param name="duration">Its length.</param>
    /// <param name="innerException">The failure of the last try before, or null.</param>
    public CallTimeoutException(TimeLimit limit, TimeSpan duration, Exception? innerException = null)
        : base(Describe(limit, duration), innerException)
    {
        Limit = limit;
        Duration = duration;
    }

    /// <summary>The limit that ran out.</summary>
    public TimeLimit Limit { get; }

    /// <summary>Its length.</summary>
    public TimeSpan Duration { get; }

    private static string Describe(TimeLimit limit, TimeSpan duration)
    {
        var seconds = duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return limit switch
        {
            TimeLimit.Attempt =>
                $"No answer within {seconds} s. Whether the service acted on the request is unknown. Raise Resilience:AttemptTimeout if the call needs longer.",
            TimeLimit.BodyIdle =>
                $"The answer began, and then nothing more of its body came for {seconds} s. Raise Resilience:BodyIdleTimeout if such pauses are expected.",
            TimeLimit.Body =>
                $"The body of the answer did not end within {seconds} s. Raise Resilience:BodyTimeout if it may take longer.",
            _ =>
                $"The call with all its tries took over {seconds} s. Whether the service acted on the request is unknown. Raise Resilience:TotalTimeout if it may take longer.",
        };
    }
}
