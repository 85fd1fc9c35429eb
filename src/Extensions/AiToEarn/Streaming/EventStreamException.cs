namespace AiToEarn.Streaming;

/// <summary>An event stream went over one of its bounds. The message names the bound and the option.</summary>
internal sealed class EventStreamException(RelayInterruption reason, string message) : IOException(message)
{
    public RelayInterruption Reason { get; } = reason;
}
