using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TikTok.Webhooks;

/// <summary>
/// The parts of the TikTok-Signature header: <c>t=1793870460,s=</c> and 64 hex digits. The text of the time is kept as it
/// was sent, because it is part of what is signed.
/// </summary>
internal readonly record struct WebhookSignature(string TimeText, DateTimeOffset Time, byte[] Mac)
{
    private const int MacBytes = 32;

    public static bool TryParse(string? header, [NotNullWhen(true)] out WebhookSignature? signature)
    {
        signature = null;
        string? time = null;
        string? mac = null;
        foreach (var part in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            switch (equals < 0 ? "" : part[..equals])
            {
                case "t":
                    time ??= part[(equals + 1)..];
                    break;
                case "s":
                    mac ??= part[(equals + 1)..];
                    break;
            }
        }

        if (time is null || mac?.Length != 2 * MacBytes || !TryReadTime(time, out var moment))
        {
            return false;
        }

        var bytes = new byte[MacBytes];
        if (Convert.FromHexString(mac, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        signature = new WebhookSignature(time, moment, bytes);
        return true;
    }

    private static bool TryReadTime(string text, out DateTimeOffset time)
    {
        time = default;
        if (
            !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        )
        {
            return false;
        }

        time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
