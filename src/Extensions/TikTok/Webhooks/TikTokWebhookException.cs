namespace TikTok.Webhooks;

/// <summary>Why a webhook delivery was refused.</summary>
public enum WebhookRefusal
{
    /// <summary>The TikTok-Signature header is missing or is not of the form <c>t=…,s=…</c>.</summary>
    MalformedSignature,

    /// <summary>The signature fits none of the known client secrets: the body is not TikTok's, or was changed.</summary>
    WrongSignature,

    /// <summary>The signature is right, but its time is further from now than the tolerance.</summary>
    OutsideTolerance,

    /// <summary>The body is not a JSON object with the fields that every event has.</summary>
    MalformedBody,
}

/// <summary>
/// A webhook delivery that must not be acted on. It is the only exception that verifying and reading a delivery throws
/// for what arrives from outside. Neither the body nor a secret is in its text.
/// </summary>
public sealed class TikTokWebhookException : Exception
{
    internal TikTokWebhookException(WebhookRefusal refusal, string message, Exception? cause = null)
        : base(message, cause) => Refusal = refusal;

    /// <summary>Why the delivery was refused.</summary>
    public WebhookRefusal Refusal { get; }
}
