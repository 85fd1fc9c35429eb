using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TikTok.Webhooks;

/// <summary>
/// Verifies and reads webhook deliveries. Answer HTTP 200 as soon as <see cref="Receive"/> returns and do the work
/// later: TikTok repeats every other answer for up to 72 hours. Deliveries can repeat and come in any order; drop those
/// whose <see cref="TikTokWebhookEvent.DuplicateKey"/> is known.
/// </summary>
/// <remarks>
/// The signature is the hex HMAC-SHA256, keyed with the client secret, of the header's time, a dot and the raw body.
/// </remarks>
public sealed class TikTokWebhookReceiver
{
    /// <summary>The header that carries the signature.</summary>
    public const string SignatureHeader = "TikTok-Signature";

    private readonly ImmutableArray<byte[]> _keys;
    private readonly TimeSpan _tolerance;
    private readonly TimeProvider _time;

    /// <summary>Makes a receiver; one serves any number of threads.</summary>
    /// <param name="clientSecrets">
    /// The client secrets to accept: one, or the old and the new one while a secret is changed, or also that of a sandbox.
    /// </param>
    /// <param name="tolerance">
    /// How far the signature's time may be from now; 5 minutes by default. TikTok documents none, and a late repetition may
    /// keep its old time: widen this if good deliveries are refused, and rely on the duplicate key.
    /// </param>
    /// <param name="time">The clock; the system's by default.</param>
    /// <exception cref="ArgumentException">No secret is given, or one is empty.</exception>
    public TikTokWebhookReceiver(
        IEnumerable<string> clientSecrets,
        TimeSpan? tolerance = null,
        TimeProvider? time = null
    )
    {
        ArgumentNullException.ThrowIfNull(clientSecrets);
        var secrets = clientSecrets.ToArray();
        if (secrets.Length == 0 || secrets.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                "Give the client secret of the app (TikTok developer portal, App details); it cannot be empty.",
                nameof(clientSecrets)
            );
        }

        _keys = [.. secrets.Select(Encoding.UTF8.GetBytes)];
        _tolerance = tolerance ?? TimeSpan.FromMinutes(5);
        ArgumentOutOfRangeException.ThrowIfLessThan(_tolerance, TimeSpan.Zero, nameof(tolerance));
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Verifies a delivery and reads its event.</summary>
    /// <param name="signatureHeader">Value of the <see cref="SignatureHeader"/> header.</param>
    /// <param name="body">The body, byte for byte as it was received: the signature covers the raw bytes.</param>
    /// <returns>The event; one that cannot be recognized, whatever is odd about it, is an <see cref="UnrecognizedEvent"/>.</returns>
    /// <exception cref="TikTokWebhookException">The delivery is not TikTok's, or too old; answer 401.</exception>
    public TikTokWebhookEvent Receive(string? signatureHeader, ReadOnlyMemory<byte> body)
    {
        Verify(signatureHeader, body.Span);
        return TikTokWebhookEvent.Parse(body);
    }

    /// <summary>Verifies the signature and its time, without reading the body.</summary>
    /// <param name="signatureHeader">Value of the <see cref="SignatureHeader"/> header.</param>
    /// <param name="body">The body, byte for byte as it was received.</param>
    /// <exception cref="TikTokWebhookException">The signature is malformed, wrong, or too far from now.</exception>
    public void Verify(string? signatureHeader, ReadOnlySpan<byte> body)
    {
        if (!WebhookSignature.TryParse(signatureHeader, out var signature))
        {
            throw new TikTokWebhookException(
                WebhookRefusal.MalformedSignature,
                $"The {SignatureHeader} header is missing or not of the form t=<seconds>,s=<64 hex digits>."
            );
        }

        if (!IsSignedByAnyKey(signature, body))
        {
            throw new TikTokWebhookException(
                WebhookRefusal.WrongSignature,
                "The signature fits none of the client secrets. Check that the body is passed on as raw bytes and that the "
                    + "secret belongs to the app, or sandbox, that the webhook is set up in."
            );
        }

        var age = _time.GetUtcNow() - signature.Time;
        if (age.Duration() > _tolerance)
        {
            throw new TikTokWebhookException(
                WebhookRefusal.OutsideTolerance,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The signature's time is {age.TotalSeconds:0} s from now; the tolerance is {_tolerance.TotalSeconds:0} s."
                )
            );
        }
    }

    private bool IsSignedByAnyKey(WebhookSignature signature, ReadOnlySpan<byte> body)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var matches = false;
        foreach (var key in _keys)
        {
            using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            mac.AppendData(Encoding.ASCII.GetBytes(signature.TimeText));
            mac.AppendData("."u8);
            mac.AppendData(body);
            mac.GetHashAndReset(expected);
            foreach (var sent in signature.Macs)
            {
                matches |= CryptographicOperations.FixedTimeEquals(expected, sent);
            }
        }

        return matches;
    }
}
