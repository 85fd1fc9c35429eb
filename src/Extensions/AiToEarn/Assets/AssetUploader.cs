using System.Net;
using System.Net.Http.Headers;
using AiToEarn.Api.Assets.UploadSign;
using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Operations;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Streaming;

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
    private readonly AiToEarnClient _client;
    private readonly StorageConnection _storage;
    private readonly TimeProvider _time;
    private readonly HttpClient? _owned;

    /// <summary>An uploader with connections of its own, for scripts; dispose it at the end.</summary>
    /// <param name="client">The client that signs and confirms.</param>
    public AssetUploader(AiToEarnClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _owned = OwnConnections.CreateHttpClient();
        _storage = new StorageConnection(_owned);
        _time = TimeProvider.System;
    }

    /// <summary>An uploader on an HTTP client of the caller's.</summary>
    /// <param name="client">The client that signs and confirms.</param>
    /// <param name="storage">Talks to the storage and fetches files by URL. It must add no credential of its own.</param>
    /// <param name="time">The clock of the pauses between tries; null takes the system's.</param>
    public AssetUploader(AiToEarnClient client, HttpClient storage, TimeProvider? time = null)
        : this(client, new StorageConnection(storage ?? throw new ArgumentNullException(nameof(storage))), time) { }

    internal AssetUploader(AiToEarnClient client, StorageConnection storage, TimeProvider? time)
    {
        ArgumentNullException.ThrowIfNull(client);
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
    /// <exception cref="HttpRequestException">The storage, or a file elsewhere, could not be reached, or the line broke too often.</exception>
    /// <exception cref="TimeoutException">Nothing moved for too long, or the whole upload took too long.</exception>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public async Task<UploadedAsset> UploadAsync(
        AssetSource source,
        AssetUploadOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new AssetUploadOptions();
        Exception? last = null;
        using var end = new CancellationTokenSource(options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await TryUploadAsync(source, options, either.Token).ConfigureAwait(false);
                }
                catch (Exception failure)
                    when (attempt < options.MaximumAttempts && source.CanReopen && MayPass(failure))
                {
                    last = failure;
                    await Task.Delay(options.RetryDelay * Math.Pow(2, attempt - 1), _time, either.Token)
                        .ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
            when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The upload of {source.Filename} was not done within {options.Timeout:c}. Raise AssetUploadOptions.Timeout if the line is that slow.",
                last
            );
        }
    }

    /// <summary>Closes the connections that the uploader made itself.</summary>
    public void Dispose() => _owned?.Dispose();

    private async Task<UploadedAsset> TryUploadAsync(
        AssetSource source,
        AssetUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        // Opened before the signing, so that a slow source does not use up the life of the signed URL.
        var content = await GuardedAsync(guard => source.OpenAsync(_storage, guard), options, cancellationToken)
            .ConfigureAwait(false);
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
        using var response = await GuardedAsync(
                guard => SendAsync(url, contentType, content, options.Progress, guard),
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw AssetUploadException.Refused(signed.Id ?? "", response, contentType);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        string url,
        string contentType,
        AssetContent content,
        IProgress<AssetProgress>? progress,
        StallGuard guard
    )
    {
        var caller = new CallerCode();
        using var request = new HttpRequestMessage(HttpMethod.Put, url)
        {
            Content = new ProgressContent(content, progress, guard, caller),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        try
        {
            return await _storage
                .SendAsync(request, HttpCompletionOption.ResponseContentRead, guard.Token)
                .ConfigureAwait(false);
        }
        catch (Exception) when (caller.HasFailed)
        {
            caller.ThrowIfFailed();
            throw;
        }
    }

    private async Task<T> GuardedAsync<T>(
        Func<StallGuard, Task<T>> transfer,
        AssetUploadOptions options,
        CancellationToken cancellationToken
    )
    {
        using var guard = new StallGuard(options.StallTimeout, _time, cancellationToken);
        return await guard.RunAsync(transfer).ConfigureAwait(false);
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
            // A signed URL that has ended is refused as forbidden; the next try signs anew.
            AssetUploadException { StorageStatus: { } status } => status is HttpStatusCode.Forbidden || MayPass(status),
            AiToEarnException { ErrorCode: AiToEarnErrorCode.AssetUploadFailed } => true,
            HttpRequestException { StatusCode: var status } => status is null || MayPass(status.Value),
            TimeoutException and not CallTimeoutException => true,
            _ => false,
        };

    private static bool MayPass(HttpStatusCode status) =>
        status
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;
}
