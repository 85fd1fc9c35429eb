using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TikTok.Webhooks;

/// <summary>Why the link between a user and the app ended.</summary>
public enum AuthorizationRemovedReason
{
    /// <summary>Not known, or a number that is not documented; see <see cref="AuthorizationRemovedEvent.RawReason"/>.</summary>
    Unknown = 0,

    /// <summary>The user cut the link in the TikTok app.</summary>
    RemovedByUser = 1,

    /// <summary>The account was deleted.</summary>
    AccountDeleted = 2,

    /// <summary>The age of the user changed.</summary>
    AgeChanged = 3,

    /// <summary>The account was banned.</summary>
    AccountBanned = 4,

    /// <summary>The developer revoked it.</summary>
    RevokedByDeveloper = 5,
}

/// <summary>
/// <c>authorization.removed</c>: the link between the user and the app ended. The user's tokens are already dead; delete
/// them.
/// </summary>
public sealed record AuthorizationRemovedEvent : TikTokWebhookEvent
{
    internal AuthorizationRemovedEvent(WebhookEnvelope envelope, long? reason)
        : base(envelope) => RawReason = reason;

    /// <summary>Why it ended.</summary>
    public AuthorizationRemovedReason Reason =>
        RawReason is >= 0 and <= 5 and var number
            ? (AuthorizationRemovedReason)number
            : AuthorizationRemovedReason.Unknown;

    /// <summary>The number that TikTok sent; <see langword="null"/> if it sent none.</summary>
    public long? RawReason { get; }

    private protected override string Subject => RawReason?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary><c>portability.download.ready</c>: a data export can be downloaded, for four days.</summary>
public sealed record DataDownloadReadyEvent : TikTokWebhookEvent
{
    internal DataDownloadReadyEvent(WebhookEnvelope envelope, long requestId)
        : base(envelope) => RequestId = requestId;

    /// <summary>Id of the data request.</summary>
    public long RequestId { get; }

    private protected override string Subject => RequestId.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// An event whose name is not known, or that lacks the id of what it is about, or a body that is no event at all. Its signature was good, so answer
/// it with HTTP 200 all the same; the portal's test button for one sends <c>tiktok.ping</c>, which no page describes.
/// </summary>
public sealed record UnrecognizedEvent : TikTokWebhookEvent
{
    internal UnrecognizedEvent(WebhookEnvelope envelope)
        : base(envelope) { }

    // A digest, since the content can be of any length.
    private protected override string Subject =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
}
