using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using OpenApi.Runtime.Errors;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Models;

namespace TikTok.Posting;

/// <summary>
/// Cancels a task at the first of the two places that answers as the call is documented. Cancelling twice does no harm, so going on to the second place
/// is safe.
/// </summary>
internal sealed class PublishCanceller(
    TikTokClient client,
    IRequestAdapter adapter,
    CancelOptions options,
    bool isRedirected
)
{
    public async Task CancelAsync(string publishId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publishId);
        var body = new PublishIdRequest { PublishId = publishId };
        if (await IsTakenAsync(First(body), cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var answer = await JsonCall.SendAsync(adapter, Second(body), cancellationToken).ConfigureAwait(false);
        if (!IsOk(answer))
        {
            throw new InvalidDataException(
                "Neither place of the cancel call answered with the JSON that it documents."
            );
        }
    }

    private async Task<bool> IsTakenAsync(RequestInformation request, CancellationToken cancellationToken)
    {
        try
        {
            return IsOk(await JsonCall.SendAsync(adapter, request, cancellationToken).ConfigureAwait(false));
        }
        catch (TikTokException failure) when (IsWrongPlace(failure))
        {
            return false;
        }
    }

    /// <summary>404, with or without a code, or an answer that is not TikTok's JSON.</summary>
    private static bool IsWrongPlace(TikTokException failure) =>
        failure.HttpStatus == 404 || failure.Kind != FailureKind.Code;

    /// <summary>A failing code has become an exception on the way; what is left to tell apart is a JSON answer from any other.</summary>
    private static bool IsOk(JsonElement? answer) => answer is { } body && body.TryGetProperty("error", out _);

    private RequestInformation First(PublishIdRequest body)
    {
        var operation = client.V2.PostPath.Transmission.Cancel.EmptyPathSegment;
        return (
            options.Url is { } url && !isRedirected ? operation.WithUrl(url.AbsoluteUri) : operation
        ).ToPostRequestInformation(body);
    }

    private RequestInformation Second(PublishIdRequest body)
    {
        var operation = client.V2.PostPath.Publish.Cancel.EmptyPathSegment;
        return (
            options.FallbackUrl is { } url && !isRedirected ? operation.WithUrl(url.AbsoluteUri) : operation
        ).ToPostRequestInformation(body);
    }
}
