using AiToEarn.Models;

namespace AiToEarn.Publishing.Tasks;

/// <summary>What a person has to open in Douyin's app to finish a post.</summary>
/// <param name="RecordId">The publish record.</param>
/// <param name="ShortLink">An HTTPS link to show, or to make a QR code of.</param>
/// <param name="SchemeUrl">A link that opens the app directly.</param>
/// <param name="ShareId">Douyin's share ID.</param>
/// <param name="ExpiresAt">When the link ends; one hour after it was made by the vendor's source. Null when not told.</param>
public sealed record PublishUserAction(
    string RecordId,
    string ShortLink,
    string SchemeUrl,
    string ShareId,
    DateTimeOffset? ExpiresAt
)
{
    internal static PublishUserAction Of(ChannelPublishUserActionVo action) =>
        new(
            action.RecordId ?? "",
            action.ShortLink ?? "",
            action.SchemeUrl ?? "",
            action.ShareId ?? "",
            action.ExpiresAt
        );
}
