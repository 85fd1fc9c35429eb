namespace AiToEarn.Streaming;

/// <summary>
/// The answer of a relay broke off before its end. What was read so far is incomplete; the call has been billed as far
/// as the model got, so repeating it costs again.
/// </summary>
public sealed class RelayInterruptedException : HttpIOException
{
    internal RelayInterruptedException(int eventCount, string endMark, Exception? cause)
        : base(
            HttpRequestError.ResponseEnded,
            $"The event stream of the AiToEarn relay ended after {eventCount} events without {endMark}: the answer is "
                + "incomplete. Ask again, or show what arrived as unfinished.",
            cause
        )
    {
        EventCount = eventCount;
    }

    /// <summary>How many events had arrived.</summary>
    public int EventCount { get; }
}
