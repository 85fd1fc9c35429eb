using AiToEarn.Operations;
using OpenApi.Runtime.Credentials;

namespace AiToEarn.Authentication;

/// <summary>
/// Puts the API key on each request in the header that the operation asks for: <c>X-Api-Key</c>,
/// <c>Authorization: Bearer</c> or <c>x-goog-api-key</c>. The six public operations get no key.
/// </summary>
/// <param name="key">Gives the key. Asked for each request that needs it, so that a key can change while the client lives.</param>
/// <param name="baseUrl">The URL that paths are below: a site, or the caller's own base URL.</param>
internal sealed class AiToEarnKeyCredential(Func<CancellationToken, ValueTask<string>> key, Uri baseUrl)
    : IRequestCredential
{
    private const string ApiKeyHeader = "X-Api-Key";
    private const string GoogleHeader = "x-goog-api-key";

    private static readonly string[] KeyHeaders = [ApiKeyHeader, "Authorization", GoogleHeader];

    /// <inheritdoc />
    public async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var header in KeyHeaders)
        {
            request.Headers.Remove(header);
        }
        var scheme = KeySchemeTable.For(request.Method.Method, OperationPath.Below(baseUrl, request.RequestUri!));
        if (scheme is AiToEarnKeyScheme.None)
        {
            return;
        }
        var value = await KeyAsync(cancellationToken).ConfigureAwait(false);
        var (name, text) = scheme switch
        {
            AiToEarnKeyScheme.Bearer => ("Authorization", $"Bearer {value}"),
            AiToEarnKeyScheme.GoogleApiKey => (GoogleHeader, value),
            _ => (ApiKeyHeader, value),
        };
        request.Headers.TryAddWithoutValidation(name, text);
    }

    private async ValueTask<string> KeyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await key(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A failure of the network in there would be taken for one of the call, and the call for one that may have been made.
            throw new InvalidOperationException(
                $"ApiKeyProvider failed, so the call was not made: {failure.Message}",
                failure
            );
        }
    }

    /// <summary>A refused key stays refused: AiToEarn's keys do not expire and cannot be renewed.</summary>
    public ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(false);
}
