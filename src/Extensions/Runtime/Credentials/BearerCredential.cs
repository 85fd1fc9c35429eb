using System.Net.Http.Headers;

namespace OpenApi.Runtime.Credentials;

/// <summary><c>Authorization: Bearer</c> with the token of a <see cref="TokenSource"/>.</summary>
/// <param name="tokens">The source.</param>
public sealed class BearerCredential(TokenSource tokens) : IRequestCredential
{
    /// <inheritdoc />
    public async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
    }

    /// <inheritdoc />
    public async ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization?.Parameter is not { } refused)
        {
            return false;
        }

        var token = await tokens.RenewAsync(refused, cancellationToken).ConfigureAwait(false);
        return token.AccessToken != refused;
    }
}
