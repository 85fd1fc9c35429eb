using TimPush.Limits;
using TimPush.Models;

namespace TimPush.Pushing;

/// <summary>What to push, whoever gets it.</summary>
public sealed record PushMessage
{
    /// <summary>What the notification shows, and how each vendor handles it.</summary>
    public required OfflinePushInfo Info { get; init; }

    /// <summary>The sender, a user ID or registration ID. Null sends as the client's administrator account.</summary>
    public string? From { get; init; }

    /// <summary>Your own id, at most 64 bytes. It comes back in webhooks.</summary>
    public string? DataId { get; init; }

    /// <summary>
    /// 0 to 4294967295; the service drops a second push with the same number in the same second. Null draws one, which all tries of the
    /// call repeat. A push to over 500 accounts counts up from it, since its parts must not be taken for duplicates.
    /// </summary>
    public long? MsgRandom { get; init; }

    /// <summary>A message of a title and a text.</summary>
    /// <param name="title">The title. Vendors cut it off after 32 to 60 characters; see <see cref="VendorTextLimits"/>.</param>
    /// <param name="text">The text. Vendors cut it off after 50 to 600 characters.</param>
    public static PushMessage Of(string title, string text) =>
        new()
        {
            Info = new OfflinePushInfo { Title = title, Desc = text },
        };
}
