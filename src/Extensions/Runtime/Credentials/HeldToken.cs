namespace OpenApi.Runtime.Credentials;

/// <summary>
/// The token that a process uses, and the number of its log-ins and log-outs so far (the epoch): what was read or got in an
/// earlier epoch does not come to be used in a later one.
/// </summary>
internal sealed class HeldToken
{
    private readonly Lock _gate = new();
    private volatile Held? _current;
    private int _epoch;

    /// <summary>The token in use, or null.</summary>
    public Held? Current => _current;

    public int Epoch
    {
        get
        {
            lock (_gate)
            {
                return _epoch;
            }
        }
    }

    /// <summary>Uses what was read or got since the epoch began; false if another epoch has begun.</summary>
    public bool TryHold(int epoch, Held? held)
    {
        lock (_gate)
        {
            if (_epoch != epoch)
            {
                return false;
            }

            _current = held;
            return true;
        }
    }

    /// <summary>Begins an epoch: a log-in, or with null a log-out.</summary>
    public void Begin(Held? held)
    {
        lock (_gate)
        {
            _epoch++;
            _current = held;
        }
    }
}

/// <summary>A token in use and when to look for another; null for never.</summary>
internal sealed record Held(TokenSet Token, DateTimeOffset? DueAt);
