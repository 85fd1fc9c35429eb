namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Tells whether the process behind a claim is alive: its beat has changed within the lease, by this process's own clock, so
/// that no two clocks have to agree.
/// </summary>
internal sealed class ClaimWatch(TimeSpan lease, TimeProvider time)
{
    private RenewalClaim? _seen;
    private long _since;

    public bool IsAlive(RenewalClaim? claim)
    {
        if (claim is null)
        {
            return false;
        }

        if (claim != _seen)
        {
            _seen = claim;
            _since = time.GetTimestamp();
        }

        return time.GetElapsedTime(_since) < lease;
    }
}
