using System.Diagnostics;

namespace OpenApi.Schemas.Validation.Budgets;

/// <summary>
/// The work that judging may cost: steps, remembered results and the time of regular expressions, each bounded for all
/// that shares the budget, such as the parameters and the body of one request. Not thread-safe.
/// </summary>
public sealed class CheckBudget
{
    private const long StepsOfSchemas = 1_000_000;
    private const long StepsOfByte = 8;
    private const int MostRemembered = 250_000;

    /// <summary>Beyond what any honest expression takes; the engine looks at its clock every few thousand steps only.</summary>
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(500);

    private long steps = StepsOfSchemas;
    private int room = MostRemembered;
    private TimeSpan patterns = PatternTime;

    /// <summary>Whether more was asked than the budget holds, so that nothing can be said about the value.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>What ran out, in words; null while nothing did.</summary>
    internal string? Exhausted { get; private set; }

    /// <summary>Gives more steps to a greater value, so that no honest value is too long.</summary>
    internal void Extend(long bytes) => steps += bytes * StepsOfByte;

    /// <summary>Takes steps.</summary>
    /// <returns>Whether there were enough.</returns>
    internal bool Spend(long count)
    {
        steps -= count;
        return steps >= 0 ? !IsExhausted : End("more steps than a check may take");
    }

    /// <summary>Takes room for results to be remembered; without room they are made again, which costs steps.</summary>
    internal bool Remember(int entries)
    {
        room -= entries;
        return room >= 0;
    }

    /// <summary>Runs a regular expression against the time that is left for all of them.</summary>
    /// <returns>What it says; null when the time is over.</returns>
    internal bool? Match(Func<bool?> match)
    {
        if (patterns <= TimeSpan.Zero || IsExhausted)
        {
            EndPatterns();
            return null;
        }

        var begun = Stopwatch.GetTimestamp();
        var matched = match();
        patterns -= Stopwatch.GetElapsedTime(begun);
        if (matched is null)
        {
            EndPatterns();
        }

        return matched;
    }

    /// <summary>Says that the value cannot be judged.</summary>
    /// <returns>False.</returns>
    internal bool End(string reason)
    {
        IsExhausted = true;
        Exhausted ??= reason;
        return false;
    }

    private void EndPatterns() => End("more time for regular expressions than a check may take");
}
