using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Requests;

namespace TimPush.Signing;

/// <summary>
/// Puts the five query values on each try of a call: a fresh <c>random</c>, and the signature that holds then. A signature that
/// the service refuses as ended (70001) is replaced, and the call sent once more.
/// </summary>
internal sealed class UserSigCredential(UserSigSigner signer) : IRequestCredential
{
    public async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _ = request.TryGet<UserSigRequestOption>(out var before);
        var (address, added) = await signer
            .SignAsync(request.RequestUri!, before, cancellationToken)
            .ConfigureAwait(false);
        request.RequestUri = address;
        request.Set(added);
    }

    public ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A signature that the caller brought is the caller's to replace.
        if (!request.TryGet<UserSigRequestOption>(out var option) || option.UserSig is not { } refused)
        {
            return ValueTask.FromResult(false);
        }

        signer.Source.Invalidate(refused);
        return ValueTask.FromResult(true);
    }
}
