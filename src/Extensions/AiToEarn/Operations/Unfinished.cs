using OpenApi.Runtime.Waiting;

namespace AiToEarn.Operations;

/// <summary>The end of a wait whose limit ran out.</summary>
internal static class Unfinished
{
    /// <summary>What to throw.</summary>
    /// <param name="subject">What was waited for.</param>
    /// <param name="watch">The wait.</param>
    public static TimeoutException After(string subject, Watch watch) =>
        new(
            $"The {subject} was not finished within {watch.Limit:c}. It goes on at AiToEarn: look at it again, or wait longer.",
            watch.LastFailure
        );
}
