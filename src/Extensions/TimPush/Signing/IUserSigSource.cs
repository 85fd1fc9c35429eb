namespace TimPush.Signing;

/// <summary>Gives the UserSig that calls are signed with. Implement it where the secret key lives in another process.</summary>
public interface IUserSigSource
{
    /// <summary>Gives a UserSig that holds now, from a cache where possible. Safe for any number of callers at once.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Says that the service refused a UserSig of this source as ended (code 70001). The next <see cref="GetAsync"/> gives
    /// another one. A UserSig that is no longer the current one changes nothing, so that many refused calls make one signature.
    /// </summary>
    /// <param name="refused">The refused UserSig.</param>
    void Invalidate(string refused);
}
