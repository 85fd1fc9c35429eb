namespace TimPush.Signing;

/// <summary>Makes UserSigs from the secret key, keeps the current one and renews it before it ends. Thread-safe.</summary>
public sealed class UserSigSource : IUserSigSource
{
    private readonly Lock _gate = new();
    private readonly long _sdkAppId;
    private readonly string _identifier;
    private readonly string _secretKey;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _renewBefore;
    private readonly TimeProvider _time;
    private string? _current;
    private DateTimeOffset _renewAt;

    /// <summary>Prepares a source; the first signature is made when it is asked for.</summary>
    /// <param name="sdkAppId">App id of the console, at least 1.</param>
    /// <param name="identifier">An administrator of the app: 1 to 32 characters of <c>A-Z a-z 0-9 _ -</c>.</param>
    /// <param name="secretKey">The SDKSecretKey of the app.</param>
    /// <param name="lifetime">How long each UserSig holds. The vendor advises at least 24 hours.</param>
    /// <param name="renewBefore">How long before its end a UserSig is replaced; shorter than <paramref name="lifetime"/>.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">An argument breaks the rule stated for it.</exception>
    public UserSigSource(
        long sdkAppId,
        string identifier,
        string secretKey,
        TimeSpan lifetime,
        TimeSpan renewBefore,
        TimeProvider time
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sdkAppId, 1);
        UserSigIdentifier.ThrowIfInvalid(identifier);
        ArgumentException.ThrowIfNullOrEmpty(secretKey);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(renewBefore, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(renewBefore, lifetime);
        ArgumentNullException.ThrowIfNull(time);
        _sdkAppId = sdkAppId;
        _identifier = identifier;
        _secretKey = secretKey;
        _lifetime = lifetime;
        _renewBefore = renewBefore;
        _time = time;
    }

    /// <inheritdoc/>
    public ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Signing takes microseconds and waits for nothing, so a lock is all that one signature per renewal needs.
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (_current is null || now >= _renewAt)
            {
                _current = UserSig.Create(_sdkAppId, _secretKey, _identifier, now, _lifetime);
                _renewAt = now + _lifetime - _renewBefore;
            }

            return ValueTask.FromResult(_current);
        }
    }

    /// <inheritdoc/>
    public void Invalidate(string refused)
    {
        lock (_gate)
        {
            if (_current == refused)
            {
                _current = null;
            }
        }
    }

    /// <summary>Names the account and the app; never the key or a signature.</summary>
    public override string ToString() => $"UserSig source of '{_identifier}' for app {_sdkAppId}";
}
