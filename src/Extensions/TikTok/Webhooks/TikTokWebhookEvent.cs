using System.Globalization;

namespace TikTok.Webhooks;

/// <summary>An event that TikTok sent to the app's callback URL.</summary>
public abstract record TikTokWebhookEvent
{
    private protected TikTokWebhookEvent(WebhookEnvelope envelope)
    {
        ClientKey = envelope.ClientKey;
        Name = envelope.Name;
        CreatedAt = envelope.CreatedAt;
        UserOpenId = envelope.UserOpenId;
        Content = envelope.Content;
    }

    /// <summary>Public key of the app that the event is for; empty where the delivery does not say.</summary>
    public string ClientKey { get; }

    /// <summary>Name of the event as sent, for example <c>post.publish.complete</c>; empty where the delivery has none.</summary>
    public string Name { get; }

    /// <summary>When it happened, to the second (events of the portal to the millisecond); <see langword="null"/> where the delivery does not say.</summary>
    public DateTimeOffset? CreatedAt { get; }

    /// <summary>The user as this app sees them; data portability events may lack it.</summary>
    public string? UserOpenId { get; }

    /// <summary>
    /// The details as sent: JSON text, which the derived types hold parsed. Empty where there are none; the whole body where that is no JSON object.
    /// </summary>
    public string Content { get; }

    /// <summary>
    /// Equal for repeated deliveries of one event and different for different events: name, user, what it is about, and
    /// time.
    /// </summary>
    public string DuplicateKey =>
        string.Join(
            ':',
            Uri.EscapeDataString(Name),
            Uri.EscapeDataString(UserOpenId ?? ""),
            Uri.EscapeDataString(Subject),
            CreatedAt?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>What the event is about: the id of the task, post, share or request.</summary>
    private protected abstract string Subject { get; }

    /// <summary>
    /// Reads an event without verifying its signature, such as one that was received before and put into a queue. For bodies from outside use
    /// <see cref="TikTokWebhookReceiver.Receive"/>. Any body is an event, if only an <see cref="UnrecognizedEvent"/>.
    /// </summary>
    /// <param name="body">The JSON body in UTF-8.</param>
    public static TikTokWebhookEvent Parse(ReadOnlyMemory<byte> body) =>
        WebhookEvents.Read(WebhookEnvelope.Parse(body.Span));
}
