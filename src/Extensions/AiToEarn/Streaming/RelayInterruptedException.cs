namespace AiToEarn.Streaming;

/// <summary>
/// The answer of a relay broke off before its end. What was read so far is incomplete; the call has been billed as far
/// as the model got, so repeating it costs again.
/// </summary>
public sealed class RelayInterruptedException : HttpIOException
{
    internal RelayInterruptedException(int eventCount, string endMark, Exception? cause)
        : base(HttpRequestError.ResponseEnded, Describe(eventCount, endMark, cause), cause)
    {
        EventCount = eventCount;
        Reason = cause is EventStreamException bound ? bound.Reason : RelayInterruption.Ended;
    }

    /// <summary>How many events had arrived.</summary>
    public int EventCount { get; }

    /// <summary>Why it broke off.</summary>
    public RelayInterruption Reason { get; }

    private static string Describe(int eventCount, string endMark, Exception? cause) =>
        cause is EventStreamException bound
            ? $"The event stream of the AiToEarn relay was given up after {eventCount} events: {bound.Message}"
            : $"The event stream of the AiToEarn relay ended after {eventCount} events without {endMark}: the answer is "
                + "incomplete. Ask again, or show what arrived as unfinished.";
}
