using System.Net;

namespace AiToEarn.Assets;

/// <summary>
/// The storage behind AiToEarn refused the content, or the asset did not reach the state it needs to be used. The message holds
/// no signed URL.
/// </summary>
public sealed class AssetUploadException : Exception
{
    internal AssetUploadException(
        string assetId,
        string message,
        HttpStatusCode? status = null,
        Exception? cause = null
    )
        : base(message, cause)
    {
        AssetId = assetId;
        StorageStatus = status;
    }

    /// <summary>The asset that was signed for.</summary>
    public string AssetId { get; }

    /// <summary>What the storage answered; null when it was not the storage.</summary>
    public HttpStatusCode? StorageStatus { get; }

    internal static AssetUploadException Refused(string assetId, HttpResponseMessage response, string contentType) =>
        new(
            assetId,
            $"The storage of AiToEarn answered the upload of asset {assetId} with {(int)response.StatusCode}. "
                + (
                    response.StatusCode is HttpStatusCode.Forbidden
                        ? $"The upload is signed for a content type, a size and about five minutes; '{contentType}' was sent. "
                            + "If that is not the type of the file's extension, set AssetUploadOptions.ContentType."
                        : "Try again later."
                ),
            response.StatusCode
        );

    internal static AssetUploadException Unconfirmed(string assetId, string status) =>
        new(
            assetId,
            $"Asset {assetId} is '{status}' and not 'confirmed' after the upload; it cannot be used. Upload it again."
        );
}
