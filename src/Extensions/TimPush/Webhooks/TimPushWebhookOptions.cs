namespace TimPush.Webhooks;

/// <summary>What a receiver of webhooks must know. The console sets the same values for the service.</summary>
public sealed class TimPushWebhookOptions
{
    /// <summary>The app whose webhooks are accepted.</summary>
    public required long SdkAppId { get; init; }

    /// <summary>
    /// The token that the console shows under webhook authentication. Null switches the signature check off; then anybody who
    /// knows the address can send events.
    /// </summary>
    public required string? Token { get; init; }

    /// <summary>
    /// How far <c>RequestTime</c> may be from now, into the past or the future. The vendor's English page names no window; 60 seconds is
    /// what public code takes from the Chinese page.
    /// </summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Names the app; never the token.</summary>
    public override string ToString() => $"Webhooks of app {SdkAppId}, {(Token is null ? "unsigned" : "signed")}";
}
