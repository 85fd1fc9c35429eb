namespace OpenApi.Runtime.Resilience;

/// <summary>Whether a failed try is followed by another, and after which wait. Pure: the clock and the dice are arguments.</summary>
internal static class RepeatDecision
{
    /// <summary>Decides.</summary>
    /// <param name="options">Limits.</param>
    /// <param name="failure">What the last try ended in.</param>
    /// <param name="rule">What the request allows after an unknown outcome.</param>
    /// <param name="retry">0 after the first try.</param>
    /// <param name="elapsed">Time since the first try began.</param>
    /// <param name="draw">A random number from 0 to 1.</param>
    /// <param name="isOpen">Whether it is not known what became of an earlier try; a refusal of the last one does not settle that.</param>
    /// <returns>The wait before the next try, or null if there is none.</returns>
    public static TimeSpan? NextDelay(
        ResilienceOptions options,
        Exception failure,
        RepeatableRequest rule,
        int retry,
        TimeSpan elapsed,
        double draw,
        bool isOpen = false
    )
    {
        if (!PassingFailure.Is(failure))
        {
            return null;
        }

        var asked = Backoff.ByService(failure);
        if (asked > options.MaximumServiceDelay)
        {
            return null;
        }

        var delay = asked ?? Backoff.Exponential(options, retry, draw);
        var nothingWasDone = !isOpen && RequestFates.Of(failure) is (RequestFate.NotSent or RequestFate.Refused);
        var isSafe = nothingWasDone || rule.Allows(elapsed + delay);
        return isSafe && elapsed + delay < options.TotalTimeout ? delay : null;
    }
}
