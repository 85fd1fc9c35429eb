using System.Globalization;

namespace TimPush.Webhooks;

/// <summary>Checks webhooks of the service and reads their events. Immutable and thread-safe.</summary>
/// <remarks>Source: the vendor's pages 34354 (rules), 67551 and 67552 (events).</remarks>
public sealed class TimPushWebhookReceiver
{
    private readonly TimPushWebhookOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Prepares a receiver.</summary>
    /// <param name="options">The app, the token and the tolerance.</param>
    /// <param name="time">The clock; the system's if null.</param>
    /// <exception cref="ArgumentException">The app id is below 1, the token is empty, or the tolerance is negative.</exception>
    public TimPushWebhookReceiver(TimPushWebhookOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SdkAppId, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Tolerance, TimeSpan.Zero);
        if (options.Token is { Length: 0 })
        {
            throw new ArgumentException(
                $"{nameof(TimPushWebhookOptions)}.{nameof(options.Token)} is empty. Set the console's token, or null for no check.",
                nameof(options)
            );
        }

        _options = options;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Checks a webhook and reads it.</summary>
    /// <param name="query">The query of the request as it came, with or without the question mark.</param>
    /// <param name="body">The body of the request as it came.</param>
    /// <returns>The webhook; one of an unknown command, or without events that can be read, comes as <see cref="UnknownWebhook"/>.</returns>
    /// <exception cref="TimPushWebhookException">It is not for this app, not signed as it should be, or too old; answer 401.</exception>
    public TimPushWebhook Receive(string query, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(query);
        var values = new WebhookQuery(query);
        if (values.Number("SdkAppid") != _options.SdkAppId)
        {
            throw new TimPushWebhookException(
                TimPushWebhookFault.OtherApp,
                $"The webhook's SdkAppid is not {_options.SdkAppId}. Check the address that the other app has in its console."
            );
        }

        if (_options.Token is { } token)
        {
            ThrowIfForged(token, values["RequestTime"], values["Sign"]);
        }

        return WebhookBody.Read(values["CallbackCommand"], body.Span) with
        {
            ClientIp = values["ClientIP"],
            OptPlatform = values["OptPlatform"],
        };
    }

    private void ThrowIfForged(string token, string? requestTime, string? sign)
    {
        if (requestTime is null || sign is null)
        {
            throw new TimPushWebhookException(
                TimPushWebhookFault.Unsigned,
                "The webhook has no Sign or no RequestTime. Switch webhook authentication on in the console."
            );
        }

        if (!WebhookSignature.Matches(token, requestTime, sign))
        {
            throw new TimPushWebhookException(
                TimPushWebhookFault.WrongSignature,
                "The webhook's Sign does not belong to the token and RequestTime. Compare the token with the console's."
            );
        }

        // The signature covers the text of RequestTime, so only the token's owner can make it something else than digits.
        if (
            !long.TryParse(requestTime, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            || !IsNear(seconds)
        )
        {
            throw new TimPushWebhookException(
                TimPushWebhookFault.OutsideTolerance,
                $"The webhook's RequestTime is more than {_options.Tolerance.TotalSeconds} s from now: a repeated webhook, or a wrong clock."
            );
        }
    }

    private bool IsNear(long seconds) =>
        Int128.Abs((Int128)seconds - _time.GetUtcNow().ToUnixTimeSeconds()) <= (Int128)_options.Tolerance.TotalSeconds;
}
