using TikTok.Errors;

namespace TikTok.Webhooks;

/// <summary>The posting task that an event is about.</summary>
internal readonly record struct PublishTaskReference(string PublishId, string? PublishType);

/// <summary>An event about a posting task.</summary>
public abstract record PublishTaskEvent : TikTokWebhookEvent
{
    private protected PublishTaskEvent(WebhookEnvelope envelope, PublishTaskReference task)
        : base(envelope)
    {
        PublishId = task.PublishId;
        PublishType = task.PublishType;
    }

    /// <summary>The task, as the init call named it.</summary>
    public string PublishId { get; }

    /// <summary>
    /// The flow: <c>INBOX_SHARE</c> for drafts by the pages, <c>DIRECT_PUBLISH</c> as seen in live payloads. New values
    /// may appear; <see langword="null"/> where the event does not say.
    /// </summary>
    public string? PublishType { get; }

    private protected override string Subject => PublishId;
}

/// <summary><c>post.publish.complete</c>: the task ended well. For drafts it can come more than once.</summary>
public sealed record PublishCompletedEvent : PublishTaskEvent
{
    internal PublishCompletedEvent(WebhookEnvelope envelope, PublishTaskReference task)
        : base(envelope, task) { }
}

/// <summary><c>post.publish.inbox_delivered</c>: the draft reached the creator's inbox.</summary>
public sealed record DraftDeliveredEvent : PublishTaskEvent
{
    internal DraftDeliveredEvent(WebhookEnvelope envelope, PublishTaskReference task)
        : base(envelope, task) { }
}

/// <summary><c>post.publish.failed</c>: the task ended with an error.</summary>
public sealed record PublishFailedEvent : PublishTaskEvent
{
    internal PublishFailedEvent(WebhookEnvelope envelope, PublishTaskReference task, string? reason)
        : base(envelope, task) => RawReason = reason;

    /// <summary>Why it failed.</summary>
    public PublishFailReason Reason => PublishFailReasons.Parse(RawReason);

    /// <summary>The reason as sent, also when the enum does not know it; <see langword="null"/> if there is none.</summary>
    public string? RawReason { get; }
}

/// <summary><c>post.publish.publicly_available</c>: a post became visible to everyone.</summary>
public sealed record PostBecamePublicEvent : PublishTaskEvent
{
    internal PostBecamePublicEvent(WebhookEnvelope envelope, PublishTaskReference task, string? postId)
        : base(envelope, task) => PostId = postId;

    /// <summary>Id of the post: 19 digits, as text; <see langword="null"/> where the event does not say.</summary>
    public string? PostId { get; }

    private protected override string Subject => $"{PublishId}/{PostId}";
}

/// <summary>
/// <c>post.publish.no_longer_publicaly_available</c> (in TikTok's spelling or in the usual one): a post stopped being visible to everyone.
/// </summary>
public sealed record PostLeftPublicEvent : PublishTaskEvent
{
    internal PostLeftPublicEvent(WebhookEnvelope envelope, PublishTaskReference task, string? postId)
        : base(envelope, task) => PostId = postId;

    /// <summary>Id of the post: 19 digits, as text; <see langword="null"/> where the event does not say.</summary>
    public string? PostId { get; }

    private protected override string Subject => $"{PublishId}/{PostId}";
}
