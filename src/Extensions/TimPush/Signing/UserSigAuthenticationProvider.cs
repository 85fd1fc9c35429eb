using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using OpenApi.Runtime.Credentials;

namespace TimPush.Signing;

/// <summary>
/// Puts <c>sdkappid</c>, <c>identifier</c>, <c>usersig</c>, <c>random</c> and <c>contenttype</c> on each call, each once. A value that the
/// caller set on the call wins. For a Kiota adapter of your own: the clients of this package sign each try in their pipeline, which also
/// replaces a refused signature.
/// </summary>
public sealed class UserSigAuthenticationProvider : IAuthenticationProvider
{
    private readonly UserSigSigner _signer;
    private readonly CredentialHosts _hosts;
    private readonly Uri _baseUrl;

    /// <summary>Prepares the provider.</summary>
    /// <param name="sdkAppId">App id of the console, at least 1.</param>
    /// <param name="identifier">The administrator account that the source signs for.</param>
    /// <param name="source">Gives the signatures.</param>
    /// <param name="baseUrl">Scheme, host and port of the service. No other one ever gets a signature.</param>
    /// <exception cref="ArgumentException">An argument breaks the rule stated for it.</exception>
    public UserSigAuthenticationProvider(long sdkAppId, string identifier, IUserSigSource source, Uri baseUrl)
    {
        ArgumentNullException.ThrowIfNull(baseUrl);
        _signer = new UserSigSigner(sdkAppId, identifier, source);
        _hosts = new CredentialHosts(baseUrl);
        _baseUrl = baseUrl;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The call goes to another scheme, host or port than the service's.</exception>
    public async Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_hosts.Allows(request.URI))
        {
            throw new InvalidOperationException(
                $"The call goes to '{request.URI.GetLeftPart(UriPartial.Authority)}', but the UserSig is for "
                    + $"'{_baseUrl.GetLeftPart(UriPartial.Authority)}' and is sent nowhere else. "
                    + "Set the BaseUrl of the adapter to that, or make the provider with the base URL of the service you mean."
            );
        }

        var before = request.GetRequestOption<UserSigRequestOption>();
        var (address, added) = await _signer.SignAsync(request.URI, before, cancellationToken).ConfigureAwait(false);
        request.URI = address;
        request.AddRequestOptions([added]);
    }
}
