using System.Net;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Secrets;
using TikTok.Errors;

namespace TikTok.Posting;

/// <summary>Makes the typed exception of an upload that TikTok refused; its bodies are not described, so the status is the code.</summary>
internal static class UploadFailure
{
    public static TikTokException Of(HttpStatusCode status, Uri uploadUrl, long position) =>
        new(
            new EnvelopeError
            {
                Kind = FailureKind.Status,
                HttpStatus = (int)status,
                Code = CodeOf(status),
                Message = $"The upload stood at byte {position}.",
                Method = HttpMethod.Put.Method,
                SafeUrl = Redaction.Url(uploadUrl),
                Headers = new Dictionary<string, IEnumerable<string>>(),
            }
        );

    /// <summary>The document's names for the statuses that it gives.</summary>
    private static string? CodeOf(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.BadRequest => "BadRequest",
            HttpStatusCode.Forbidden => "Forbidden",
            HttpStatusCode.NotFound => "NotFound",
            HttpStatusCode.RequestedRangeNotSatisfiable => "RequestedRangeNotSatisfiable",
            >= HttpStatusCode.InternalServerError => "InternalServerError",
            _ => null,
        };
}
