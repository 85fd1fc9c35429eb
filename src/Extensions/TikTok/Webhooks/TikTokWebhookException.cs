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
}

/// <summary>
/// A webhook delivery that is not TikTok's, or too old: answer 401. It is the only exception that verifying and reading a delivery throws for what
/// arrives from outside, and one with a good signature never throws it. Neither the body nor a secret is in its text.
/// </summary>
public sealed class TikTokWebhookException : Exception
{
    internal TikTokWebhookException(WebhookRefusal refusal, string message)
        : base(message) => Refusal = refusal;

    /// <summary>Why the delivery was refused.</summary>
    public WebhookRefusal Refusal { get; }
}
