namespace TimPush.Signing;

/// <summary>Completes the address of a call with what of the five query values it lacks.</summary>
internal sealed class UserSigSigner
{
    private readonly string _sdkAppId;
    private readonly string _identifier;

    public UserSigSigner(long sdkAppId, string identifier, IUserSigSource source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sdkAppId, 1);
        UserSigIdentifier.ThrowIfInvalid(identifier);
        ArgumentNullException.ThrowIfNull(source);
        _sdkAppId = UserSigQuery.Text(sdkAppId);
        _identifier = identifier;
        Source = source;
    }

    public IUserSigSource Source { get; }

    /// <param name="address">The address as the caller made it, or as it was signed before.</param>
    /// <param name="before">What was added before, so that a repetition gets a new random number and the present signature.</param>
    /// <param name="cancellationToken">Ends the wait for a signature.</param>
    public async ValueTask<(Uri Address, UserSigRequestOption Added)> SignAsync(
        Uri address,
        UserSigRequestOption? before,
        CancellationToken cancellationToken
    )
    {
        var plain = before is null ? address : UserSigQuery.Without(address, before.Names);
        var missing = UserSigQuery.Missing(plain);
        var userSig = missing.Contains(UserSigQuery.Signature)
            ? await UserSigAsync(cancellationToken).ConfigureAwait(false)
            : null;
        var values = missing.Select(name => KeyValuePair.Create(name, ValueOf(name, userSig)));
        return (UserSigQuery.With(plain, values), new UserSigRequestOption(missing, userSig));
    }

    private async ValueTask<string> UserSigAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Source.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A failure of the network in there would be taken for one of the call, and the call for one that may have been made.
            throw new InvalidOperationException(
                $"The source of signatures failed, so the call was not made: {failure.Message}",
                failure
            );
        }
    }

    private string ValueOf(string name, string? userSig) =>
        name switch
        {
            UserSigQuery.SdkAppId => _sdkAppId,
            UserSigQuery.Identifier => _identifier,
            UserSigQuery.Signature => userSig!,
            UserSigQuery.Random => UserSigQuery.Text(UserSigQuery.NextRandom()),
            _ => "json",
        };
}
