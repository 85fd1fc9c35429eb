using System.Globalization;

namespace OpenApi.Runtime.Quotas;

/// <summary>A call was not sent because the service's documented limit leaves no room for it in the time allowed.</summary>
public sealed class QuotaExceededException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="rule">Name of the group of calls.</param>
    /// <param name="limits">Its limits.</param>
    /// <param name="retryAfter">Time until there is room, as far as it is known.</param>
    public QuotaExceededException(string rule, IReadOnlyList<QuotaLimit> limits, TimeSpan? retryAfter)
        : base(Describe(rule, limits, retryAfter))
    {
        Rule = rule;
        RetryAfter = retryAfter;
    }

    /// <summary>Name of the group of calls.</summary>
    public string Rule { get; }

    /// <summary>Time until there is room for another call; null if it is not known.</summary>
    public TimeSpan? RetryAfter { get; }

    private static string Describe(string rule, IReadOnlyList<QuotaLimit> limits, TimeSpan? retryAfter)
    {
        var allowed = string.Join(
            " and ",
            limits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Calls} per {limit.Window}"))
        );
        var wait = retryAfter is { } time
            ? string.Create(CultureInfo.InvariantCulture, $" There is room in {time.TotalSeconds:0.#} s.")
            : "";
        return $"The limit of '{rule}' ({allowed}) leaves no room for this call, so it was not sent.{wait} "
            + "Raise Quotas:MaximumWait or Quotas:QueueLimit to queue longer, or set Quotas:Enabled to false to leave the limit to the service.";
    }
}
