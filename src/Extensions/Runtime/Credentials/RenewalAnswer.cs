namespace OpenApi.Runtime.Credentials;

/// <summary>What the service answered to an attempt.</summary>
internal sealed record RenewalAnswer(int Epoch, string Attempt, TokenSet? Before, TokenSet Renewed)
{
    public bool IsStoredIn(TokenEntry? entry) => entry?.Token is { } token && token.IsSameGrantAs(Renewed);

    /// <summary>Whether the entry still holds what was renewed; the first token fits where the attempt's own claim stands.</summary>
    public bool Fits(TokenEntry? entry) =>
        Before is not null
            ? entry?.Token is { } token && token.IsSameGrantAs(Before)
            : entry is { Token: null, Claim: { } claim } && claim.Attempt == Attempt;
}
