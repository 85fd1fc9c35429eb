namespace OpenApi.Runtime.Credentials;

/// <summary>
/// What a store keeps under one key: the token, and what the processes that share the store tell each other about its renewal.
/// </summary>
public sealed record TokenEntry
{
    /// <summary>The token; null while the first one is being got.</summary>
    public TokenSet? Token { get; init; }

    /// <summary>Who is renewing the token; null if nobody is.</summary>
    public RenewalClaim? Claim { get; init; }

    /// <summary>Whether the service has refused the token's refresh token, so that it is not asked with it again.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The claim, and whether the refresh token was refused; no secret.</summary>
    public override string ToString() => $"TokenEntry {{ Token = {Token}, Claim = {Claim}, IsRefused = {IsRefused} }}";
}

/// <summary>
/// One process's word that it is spending the refresh token, written before it does so. As long as the beat goes on nobody else
/// spends it, whatever has become of locks; without a sign of life for <see cref="TokenSourceOptions.RenewalLease"/> the claim is void.
/// </summary>
/// <param name="Attempt">A new id for each attempt.</param>
/// <param name="Beat">Counts the signs of life.</param>
/// <param name="IsLocked">Whether it was made under a lock that only the end of its process can take away.</param>
public sealed record RenewalClaim(string Attempt, long Beat = 0, bool IsLocked = false);

/// <summary>An entry as it was read from a store.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Version">Names this state of the entry to the store; another one after every change. Its form is the store's business.</param>
public sealed record StoredEntry(TokenEntry Entry, string Version);
