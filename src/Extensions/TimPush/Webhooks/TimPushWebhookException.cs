namespace TimPush.Webhooks;

/// <summary>A webhook that is not for this app, not signed as it should be, or too old. Answer it with HTTP 401; one with a good signature never throws this.</summary>
public sealed class TimPushWebhookException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public TimPushWebhookException(TimPushWebhookFault fault, string message)
        : base(message) => Fault = fault;

    /// <summary>What is wrong with the webhook.</summary>
    public TimPushWebhookFault Fault { get; }
}

/// <summary>Why a webhook was refused.</summary>
public enum TimPushWebhookFault
{
    /// <summary><c>SdkAppid</c> is missing or names another app.</summary>
    OtherApp,

    /// <summary>A token is set but <c>Sign</c> or <c>RequestTime</c> is missing: authentication is off in the console, or someone else calls.</summary>
    Unsigned,

    /// <summary><c>Sign</c> does not belong to the token and <c>RequestTime</c>.</summary>
    WrongSignature,

    /// <summary><c>RequestTime</c> is too far from now: a replay, or a clock that is wrong.</summary>
    OutsideTolerance,
}
