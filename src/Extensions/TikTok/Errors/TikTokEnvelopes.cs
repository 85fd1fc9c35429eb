using OpenApi.Runtime.Errors;

namespace TikTok.Errors;

/// <summary>
/// The two shapes of a failure: the <c>error</c> object of the JSON calls, whose code is <c>ok</c> on success, and the flat
/// body of the OAuth calls, whose <c>error</c> is missing or empty on success.
/// </summary>
internal static class TikTokEnvelopes
{
    public static readonly IReadOnlyList<ErrorEnvelope> All =
    [
        // The tables of the pages write logid, the samples log_id.
        new("/error/code")
        {
            Success = "ok",
            Message = "/error/message",
            RequestIds = ["/error/log_id", "/error/logid"],
        },
        new("/error")
        {
            Success = "",
            Message = "/error_description",
            RequestIds = ["/log_id", "/logid"],
        },
    ];
}
