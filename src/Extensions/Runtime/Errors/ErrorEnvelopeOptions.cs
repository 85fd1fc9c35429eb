namespace OpenApi.Runtime.Errors;

/// <summary>How <see cref="ErrorEnvelopeHandler"/> recognises and reports a service's failures.</summary>
public sealed record ErrorEnvelopeOptions
{
    /// <summary>The shapes, tried in order; the first whose code is present decides.</summary>
    public required IReadOnlyList<ErrorEnvelope> Envelopes { get; init; }

    /// <summary>Makes the service's typed exception. Called once for each failed answer.</summary>
    public required Func<EnvelopeError, ServiceException> CreateException { get; init; }

    /// <summary>
    /// Most bytes of a body to look at, 1 MiB by default. A body declared longer under a 2XX status is not read at all; of one
    /// that turns out longer, what is in the first bytes decides, and the caller still gets every byte.
    /// </summary>
    public int MaximumBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The clock that <c>Retry-After</c> dates are compared with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
