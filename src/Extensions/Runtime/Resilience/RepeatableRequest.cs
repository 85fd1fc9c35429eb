using Microsoft.Kiota.Abstractions;

namespace OpenApi.Runtime.Resilience;

/// <summary>
/// Per request: whether it may be sent again when nobody knows what became of the first. Without it the HTTP method decides
/// (RFC 9110, section 9.2.2). Add it to <c>requestConfiguration.Options</c>, or set it on a message made by hand.
/// </summary>
public sealed class RepeatableRequest : IRequestOption
{
    private RepeatableRequest(TimeSpan? window) => Window = window;

    /// <summary>Sending it twice does no harm: a query sent as POST, or a request with an identity of its own.</summary>
    public static RepeatableRequest Yes { get; } = new(Timeout.InfiniteTimeSpan);

    /// <summary>Never sent again on an unknown outcome, whatever the method says.</summary>
    public static RepeatableRequest No { get; } = new(null);

    /// <summary>How long after the first try another may start; infinite for <see cref="Yes"/>, null for <see cref="No"/>.</summary>
    public TimeSpan? Window { get; }

    /// <summary>The service recognises a repetition, but only for a time.</summary>
    /// <param name="window">Time since the first try began in which another may begin; more than zero.</param>
    public static RepeatableRequest Within(TimeSpan window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        return new RepeatableRequest(window);
    }

    /// <summary>What the HTTP method says: GET, HEAD, OPTIONS, TRACE, PUT and DELETE are idempotent, all others are not.</summary>
    /// <param name="method">The method.</param>
    public static RepeatableRequest ByMethod(HttpMethod method) =>
        method.Method.ToUpperInvariant() is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "PUT" or "DELETE" ? Yes : No;

    /// <summary>Whether another try may begin after an unknown outcome.</summary>
    /// <param name="sinceFirst">Time from the beginning of the first try to the beginning of the next.</param>
    public bool Allows(TimeSpan sinceFirst) =>
        Window is { } window && (window == Timeout.InfiniteTimeSpan || sinceFirst < window);
}
