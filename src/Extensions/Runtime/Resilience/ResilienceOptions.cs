namespace OpenApi.Runtime.Resilience;

/// <summary>Tries, waits and time limits of a client. Bound from configuration under <c>Resilience</c>.</summary>
public sealed class ResilienceOptions
{
    /// <summary>Most times a request is sent, the first included: 1 to 20. 4 by default; 1 switches repetition off.</summary>
    public int MaximumAttempts { get; set; } = 4;

    /// <summary>Wait before the second try; it doubles with each further one. More than zero, 500 ms by default.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait before jitter, 30 s by default.</summary>
    public TimeSpan MaximumDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Half-width of the band that a wait is drawn from: 0.25 (the default) draws evenly from 75 % to 125 % of the wait. 0 to 1.
    /// Waits that the service itself named are kept as they are.
    /// </summary>
    public double Jitter { get; set; } = 0.25;

    /// <summary>
    /// Longest wait that the service may name (by <c>Retry-After</c> or by advice) and that is waited for; a call
    /// that would have to wait longer fails at once. 2 minutes by default.
    /// </summary>
    public TimeSpan MaximumServiceDelay { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Limit of one try, from sending to the answer's headers, and its body where an envelope is looked for. 100 s by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Limit of the whole call: tries, waits and queueing; reading a streamed body is not part of it. 5 minutes by
    /// default.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Longest pause within the body of an answer, streams included; all of a failure's body has to come in it. More than zero, up to one
    /// day; 1 minute by default.
    /// </summary>
    public TimeSpan BodyIdleTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Limit of a whole body of data (JSON, XML, text, forms), from the answer's headers on. Event streams and binary bodies may take longer,
    /// as long as no pause is longer than <see cref="BodyIdleTimeout"/>. More than zero, up to one day; 5 minutes by default.
    /// </summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Most bytes of a body of data (JSON, XML, text, forms) and of any failure's body, counted after decompression. Event streams and binary
    /// bodies may be longer. 1 or more; 32 MiB by default.
    /// </summary>
    public long MaximumBodyBytes { get; set; } = 32 * 1024 * 1024;
}
