namespace OpenApi.Runtime.Credentials;

/// <summary>
/// What a service wants to see on a request: a header, or query values. Implementations are thread-safe and outlive the HTTP
/// handlers.
/// </summary>
public interface IRequestCredential
{
    /// <summary>
    /// Puts the credential on a request. Called for each try, each time on the URL as it was before; a header must be replaced,
    /// not added. Called only for hosts that <see cref="CredentialHosts"/> allows.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends a wait for a refresh.</param>
    ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the credential that <paramref name="request"/> carried, because the service refused it. If somebody else has replaced it
    /// meanwhile, nothing is to do.
    /// </summary>
    /// <param name="request">The refused request, still carrying what was refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is another credential now, so that one more try makes sense.</returns>
    ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken);
}
