using System.Net;
using System.Net.Http.Headers;
using AiToEarn.Api.Assets.UploadSign;
using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Operations;

namespace AiToEarn.Assets;

/// <summary>
/// Uploads pictures, videos and other files as one call: signs the upload, puts the content into the storage, confirms it,
/// and gives back the URL to publish. Thread-safe.
/// </summary>
/// <remarks>
/// The signed URL is valid for some five minutes, for one content type and one size; each try gets a new one. The API key goes to AiToEarn
/// alone, never to the storage.
/// </remarks>
public sealed class AssetUploader : IDisposable
{
    /// <summary>Name of the HTTP client that talks to the storage.</summary>
    internal const string StorageClientName = "AiToEarn.Storage";

    private readonly AiToEarnClient _client;
    private readonly HttpClient _storage;
    private readonly TimeProvider _time;
    private readonly bool _ownsStorage;

    /// <summary>An uploader with connections of its own, for scripts; dispose it at the end.</summary>
    /// <param name="client">The client that signs and confirms.</param>
    public AssetUploader(AiToEarnClient client)
        : this(client, new HttpClient(StorageHandler.Configure(new SocketsHttpHandler())), TimeProvider.System)
    {
        _ownsStorage = true;
        _storage.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <summary>An uploader on an HTTP client of the caller's.</summary>
    /// <param name="client">The client that signs and confirms.</param>
    /// <param name="storage">Talks to the storage and fetches files by URL. It must add no credential of its own.</param>
    /// <param name="time">The clock of the pauses between tries; null takes the system's.</param>
    public AssetUploader(AiToEarnClient client, HttpClient storage, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(storage);
        _client = client;
        _storage = storage;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Uploads one file.</summary>
    /// <param name="source">The file, stream or URL.</param>
    /// <param name="options">Kind, content type, progress, tries; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the upload at once.</param>
    /// <returns>The confirmed asset with its public URL.</returns>
    /// <exception cref="AiToEarnException">
    /// Signing or confirming failed: <see cref="AiToEarnErrorCode.AssetTooLarge"/>,
    /// <see cref="AiToEarnErrorCode.AssetUploadFailed"/>, and others.
    /// </exception>
    /// <exception cref="AssetUploadException">The storage refused the content, or the asset is not confirmed.</exception>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public async Task<UploadedAsset> UploadAsync(
        AssetSource source,
        AssetUploadOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new AssetUploadOptions();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryUploadAsync(source, options, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (attempt < options.MaximumAttempts && source.CanReopen && MayPass(failure))
            {
                await Task.Delay(options.RetryDelay * Math.Pow(2, attempt - 1), _time, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    /// <summary>Closes the connections that the uploader made itself.</summary>
    public void Dispose()
    {
        if (_ownsStorage)
        {
            _storage.Dispose();
        }
    }

    private async Task<UploadedAsset> TryUploadAsync(
        AssetSource source,
        AssetUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        // Opened before the signing, so that a slow source does not use up the life of the signed URL.
        var content = await source.OpenAsync(_storage, cancellationToken).ConfigureAwait(false);
        await using var _ = content.ConfigureAwait(false);
        var signed = await SignAsync(source, content.Length, options, cancellationToken).ConfigureAwait(false);
        await PutAsync(signed, source, content, options, cancellationToken).ConfigureAwait(false);
        return await ConfirmAsync(signed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<UploadResultVo> SignAsync(
        AssetSource source,
        long length,
        AssetUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        var body = new UploadSignPostRequestBody
        {
            Filename = source.Filename,
            Type = options.Kind.ToWire(),
            Size = length,
        };
        var answer = await _client
            .Api.Assets.UploadSign.PostAsync(body, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Answer.Data(answer?.Data, "POST /api/assets/uploadSign");
    }

    private async Task PutAsync(
        UploadResultVo signed,
        AssetSource source,
        AssetContent content,
        AssetUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        var url = Answer.Member(signed.UploadUrl, "uploadUrl", "POST /api/assets/uploadSign");
        var contentType = options.ContentType ?? ContentTypes.Of(source.Filename);
        using var request = new HttpRequestMessage(HttpMethod.Put, url)
        {
            Content = new ProgressContent(content.Stream, content.Length, options.Progress),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await _storage.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw AssetUploadException.Refused(signed.Id ?? "", response, contentType);
        }
    }

    private async Task<UploadedAsset> ConfirmAsync(UploadResultVo signed, CancellationToken cancellationToken)
    {
        const string operation = "POST /api/assets/{id}/confirm";
        var id = Answer.Member(signed.Id, "id", "POST /api/assets/uploadSign");
        var answer = await _client
            .Api.Assets[id]
            .Confirm.PostAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var asset = Answer.Data(answer?.Data, operation);
        if (asset.Status is not AssetVo_status.Confirmed)
        {
            throw AssetUploadException.Unconfirmed(id, asset.Status?.ToString() ?? "of an unknown status");
        }
        // The asset's own URL is optional in the document, that of the signing is not.
        var url = Answer.Member(asset.Url ?? signed.Url, "url", operation);
        return new UploadedAsset(id, new Uri(url, UriKind.Absolute), asset);
    }

    private static bool MayPass(Exception failure) =>
        failure switch
        {
            AssetUploadException { StorageStatus: { } status } => status
                is HttpStatusCode.Forbidden
                    or HttpStatusCode.RequestTimeout
                    or HttpStatusCode.TooManyRequests
                    or >= HttpStatusCode.InternalServerError,
            AiToEarnException { ErrorCode: AiToEarnErrorCode.AssetUploadFailed } => true,
            HttpRequestException { StatusCode: null } => true,
            _ => false,
        };
}
