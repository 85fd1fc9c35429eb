using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Secrets;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Puts the credential on each try, but only for hosts that may see it; a request to another host goes without. If the service
/// refuses the credential (<see cref="RetryAdvice.OnceWithNewCredential"/>), the request is sent once more with a
/// new one: it was refused before anything was done, so this is safe for every method.
/// </summary>
/// <param name="credential">The credential.</param>
/// <param name="hosts">The hosts that may see it.</param>
/// <param name="logger">Tells of renewals and of requests that go without.</param>
public sealed class CredentialHandler(IRequestCredential credential, CredentialHosts hosts, ILogger logger)
    : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (!hosts.Allows(request.RequestUri))
        {
            logger.CredentialWithheld(request.Method.Method, Redaction.Url(request.RequestUri));
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var plainUrl = request.RequestUri;
        var isReplayable = ReplayableContent.Is(request.Content);
        try
        {
            return await SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException refusal) when (refusal.Retry == RetryAdvice.OnceWithNewCredential && isReplayable)
        {
            if (!await credential.TryRenewAsync(request, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            request.RequestUri = plainUrl;
            logger.RepeatingWithNewCredential(request.Method.Method, Redaction.Url(plainUrl), FailureName.Of(refusal));
            return await SendOnceAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The message outlives the call (in an answer, in an exception of the caller): it must not keep the secret in its URL.
            request.RequestUri = plainUrl;
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        await credential.ApplyAsync(request, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
