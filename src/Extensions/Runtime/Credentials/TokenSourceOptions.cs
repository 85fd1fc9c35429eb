namespace OpenApi.Runtime.Credentials;

/// <summary>When a <see cref="TokenSource"/> renews.</summary>
public sealed class TokenSourceOptions
{
    /// <summary>The part of a token's life after which it is renewed, 0.8 by default; more than 0, at most 1.</summary>
    public double RenewAfter { get; set; } = 0.8;

    /// <summary>
    /// A token is also renewed when this little of its life is left, 1 minute by default, so that it does not end on its way. For
    /// lives under ten times as long, a tenth of the life counts instead.
    /// </summary>
    public TimeSpan MinimumRemaining { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Wait after a failed early renewal, while the present token is still good; 30 s by default.</summary>
    public TimeSpan EarlyRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Limit of one renewal, with the waits for other processes; 100 s by default. Storing the answer has as much time again.</summary>
    public TimeSpan RefreshTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long a renewal of another process may give no sign of life before it is taken for dead, 15 s by default, at least a few seconds; the
    /// same for all processes that share a store. It gives one four times as often. A process that stands still for longer, as in a
    /// machine that is put to sleep, may find that another has spent its refresh token.
    /// </summary>
    public TimeSpan RenewalLease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long to look, once, for the token of another process after the service refused the refresh token and the access token is of no
    /// use any more, 5 s by default: one that was faster may not have stored its token yet.
    /// </summary>
    public TimeSpan RaceRecovery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Several signs of life in a lease, so that one that is late does no harm.</summary>
    internal TimeSpan BeatInterval => RenewalLease / 4;

    /// <summary>When a token is due for renewal; null if it never is.</summary>
    /// <param name="token">The token.</param>
    public DateTimeOffset? DueAt(TokenSet token)
    {
        if (token.ExpiresAt is not { } end)
        {
            return null;
        }

        var life = end - token.IssuedAt;
        var reserve = TimeSpan.FromTicks(Math.Min(MinimumRemaining.Ticks, life.Ticks / 10));
        var byPart = token.IssuedAt + (life * RenewAfter);
        var byReserve = end - reserve;
        return byPart < byReserve ? byPart : byReserve;
    }
}
