using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TikTok.Webhooks;

/// <summary>
/// The parts of the TikTok-Signature header: <c>t=1793870460,s=</c> and 64 hex digits. The text of the time is kept as it
/// was sent, because it is part of what is signed. There can be several signatures, as while a secret is changed.
/// </summary>
internal sealed record WebhookSignature(string TimeText, DateTimeOffset Time, ImmutableArray<byte[]> Macs)
{
    private const int MacBytes = 32;

    public static bool TryParse(string? header, [NotNullWhen(true)] out WebhookSignature? signature)
    {
        signature = null;
        string? time = null;
        var macs = ImmutableArray.CreateBuilder<byte[]>();
        foreach (var part in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            switch (equals < 0 ? "" : part[..equals])
            {
                case "t":
                    time ??= part[(equals + 1)..];
                    break;
                case "s" when TryReadMac(part[(equals + 1)..]) is { } mac:
                    macs.Add(mac);
                    break;
            }
        }

        if (time is null || macs.Count == 0 || !TryReadTime(time, out var moment))
        {
            return false;
        }

        signature = new WebhookSignature(time, moment, macs.ToImmutable());
        return true;
    }

    private static byte[]? TryReadMac(string hex)
    {
        var bytes = new byte[MacBytes];
        return
            hex.Length == 2 * MacBytes
            && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? bytes
            : null;
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
