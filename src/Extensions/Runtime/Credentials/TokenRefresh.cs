namespace OpenApi.Runtime.Credentials;

/// <summary>Gets a new token from the service, or makes one. Called once at a time for each credential.</summary>
/// <param name="current">The token to be replaced; null if there is none.</param>
/// <param name="cancellationToken">Ends when <see cref="TokenSourceOptions.RefreshTimeout"/> runs out; a caller that gives up does not end it.</param>
/// <returns>The new token.</returns>
/// <exception cref="RefreshRejectedException">The refresh token is not accepted any more.</exception>
/// <exception cref="LoginRequiredException">There is nothing to renew with.</exception>
public delegate Task<TokenSet> TokenRefresh(TokenSet? current, CancellationToken cancellationToken);
