namespace TikTok.Webhooks;

/// <summary><c>video.upload.failed</c> of the old Video Kit: the upload failed.</summary>
public sealed record ShareUploadFailedEvent : TikTokWebhookEvent
{
    internal ShareUploadFailedEvent(WebhookEnvelope envelope, string shareId)
        : base(envelope) => ShareId = shareId;

    /// <summary>Id of the share.</summary>
    public string ShareId { get; }

    private protected override string Subject => ShareId;
}

/// <summary><c>video.publish.completed</c> of the old Video Kit: the user posted the video.</summary>
public sealed record SharePublishedEvent : TikTokWebhookEvent
{
    internal SharePublishedEvent(WebhookEnvelope envelope, string shareId)
        : base(envelope) => ShareId = shareId;

    /// <summary>Id of the share.</summary>
    public string ShareId { get; }

    private protected override string Subject => ShareId;
}
