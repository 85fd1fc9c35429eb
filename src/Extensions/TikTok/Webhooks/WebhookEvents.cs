using System.Text.Json;

namespace TikTok.Webhooks;

/// <summary>
/// From event names to types. An event of another name, or whose content does not fit its name, is kept as
/// <see cref="UnrecognizedEvent"/>: the signature has shown that TikTok meant it, so it must not be lost.
/// </summary>
internal static class WebhookEvents
{
    public static TikTokWebhookEvent Read(WebhookEnvelope envelope)
    {
        try
        {
            using var content = JsonDocument.Parse(envelope.Content);
            return Read(envelope, new WebhookContent(content.RootElement));
        }
        catch (Exception e)
            when (e is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return new UnrecognizedEvent(envelope);
        }
    }

    private static TikTokWebhookEvent Read(WebhookEnvelope envelope, WebhookContent content) =>
        envelope.Name switch
        {
            "authorization.removed" => new AuthorizationRemovedEvent(envelope, content.Number("reason")),
            "video.upload.failed" => new ShareUploadFailedEvent(envelope, content.Text("share_id")),
            "video.publish.completed" => new SharePublishedEvent(envelope, content.Text("share_id")),
            "portability.download.ready" => new DataDownloadReadyEvent(envelope, content.Number("request_id")),
            "post.publish.failed" => new PublishFailedEvent(envelope, content.PublishTask, content.Text("reason")),
            "post.publish.complete" => new PublishCompletedEvent(envelope, content.PublishTask),
            "post.publish.inbox_delivered" => new DraftDeliveredEvent(envelope, content.PublishTask),
            "post.publish.publicly_available" => new PostBecamePublicEvent(
                envelope,
                content.PublishTask,
                content.Id("post_id")
            ),
            "post.publish.no_longer_publicaly_available" => new PostLeftPublicEvent(
                envelope,
                content.PublishTask,
                content.Id("post_id")
            ),
            _ => new UnrecognizedEvent(envelope),
        };
}
