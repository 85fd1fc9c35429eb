using OpenApi.Runtime.Json;

namespace TikTok.Webhooks;

/// <summary>
/// From event names to types. An event of another name, or without the id of what it is about, is kept as <see cref="UnrecognizedEvent"/>: the
/// signature has shown that TikTok meant it, so it must not be lost.
/// </summary>
internal static class WebhookEvents
{
    public static TikTokWebhookEvent Read(WebhookEnvelope envelope)
    {
        var content = envelope.Details;
        var shareId = content.Member("share_id").Scalar();
        var publishId = content.Member("publish_id").Scalar();
        var task = new PublishTaskReference(publishId ?? "", content.Member("publish_type").Scalar());
        var postId = content.Member("post_id").Scalar();
        return envelope.Name switch
        {
            "authorization.removed" => new AuthorizationRemovedEvent(envelope, content.Member("reason").Integer()),
            "video.upload.failed" when shareId is not null => new ShareUploadFailedEvent(envelope, shareId),
            "video.publish.completed" when shareId is not null => new SharePublishedEvent(envelope, shareId),
            "portability.download.ready" when content.Member("request_id").Integer() is { } requestId =>
                new DataDownloadReadyEvent(envelope, requestId),
            "post.publish.failed" when publishId is not null => new PublishFailedEvent(
                envelope,
                task,
                content.Member("reason").Scalar()
            ),
            "post.publish.complete" when publishId is not null => new PublishCompletedEvent(envelope, task),
            "post.publish.inbox_delivered" when publishId is not null => new DraftDeliveredEvent(envelope, task),
            "post.publish.publicly_available" when publishId is not null => new PostBecamePublicEvent(
                envelope,
                task,
                postId
            ),
            // The pages spell it in their own way; both are seen.
            "post.publish.no_longer_publicaly_available"
            or "post.publish.no_longer_publicly_available" when publishId is not null => new PostLeftPublicEvent(
                envelope,
                task,
                postId
            ),
            _ => new UnrecognizedEvent(envelope),
        };
    }
}
