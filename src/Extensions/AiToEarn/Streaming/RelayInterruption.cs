using AiToEarn.Configuration;

namespace AiToEarn.Streaming;

/// <summary>Why the answer of a relay broke off.</summary>
public enum RelayInterruption
{
    /// <summary>The stream ended, or the connection failed, before the vendor's end mark.</summary>
    Ended = 0,

    /// <summary>Nothing came for <see cref="RelayStreamOptions.IdleTimeout"/>.</summary>
    Stalled,

    /// <summary>An event is larger than <see cref="RelayStreamOptions.MaximumEventBytes"/>.</summary>
    EventTooLarge,
}
