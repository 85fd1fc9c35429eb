namespace OpenApi.Runtime.Credentials;

/// <summary>What to do about a credential, as a pure function of what the store holds.</summary>
internal enum RenewalStep
{
    /// <summary>The stored token is good.</summary>
    Use,

    /// <summary>It is due and cannot be renewed now or at all, yet the service still takes it.</summary>
    UseForNow,

    /// <summary>It has to be renewed, and nobody else is about it.</summary>
    Renew,

    /// <summary>It is of no use, and somebody is renewing it.</summary>
    Wait,

    /// <summary>It is of no use, and the service has refused its refresh token.</summary>
    LogIn,
}

/// <summary>Decides.</summary>
internal static class RenewalSteps
{
    /// <param name="entry">What the store holds, or null.</param>
    /// <param name="rejected">The access token that the service refused, or null.</param>
    /// <param name="refusedRefreshToken">The refresh token that the service refused to this process, or null.</param>
    /// <param name="isClaimAlive">Whether the entry's claim, if it has one, has to be respected.</param>
    /// <param name="options">When a token is due.</param>
    /// <param name="now">The present instant.</param>
    public static RenewalStep Decide(
        TokenEntry? entry,
        string? rejected,
        string? refusedRefreshToken,
        bool isClaimAlive,
        TokenSourceOptions options,
        DateTimeOffset now
    )
    {
        var token = entry?.Token;
        var isUsable = token is not null && token.AccessToken != rejected && token.IsValidAt(now);
        if (isUsable && !(options.DueAt(token!) <= now))
        {
            return RenewalStep.Use;
        }

        var isRefused =
            token is not null
            && (entry!.IsRefused || (refusedRefreshToken is not null && token.RefreshToken == refusedRefreshToken));
        return (isRefused, entry?.Claim is not null && isClaimAlive, isUsable) switch
        {
            (true, _, true) or (_, true, true) => RenewalStep.UseForNow,
            (true, _, false) => RenewalStep.LogIn,
            (_, true, false) => RenewalStep.Wait,
            _ => RenewalStep.Renew,
        };
    }
}
