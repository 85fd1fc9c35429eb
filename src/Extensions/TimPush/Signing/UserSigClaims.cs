using System.Globalization;

namespace TimPush.Signing;

/// <summary>What a UserSig says: for whom, for which app, from when and for how long.</summary>
public sealed class UserSigClaims
{
    // The seconds that a DateTimeOffset can hold; a hostile token may claim any 64-bit number.
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The app the signature is for.</summary>
    public required long SdkAppId { get; init; }

    /// <summary>The account the signature is for.</summary>
    public required string Identifier { get; init; }

    /// <summary>When the signature was made, in Unix seconds.</summary>
    public required long IssuedAtSeconds { get; init; }

    /// <summary>How long the signature holds, in seconds.</summary>
    public required long LifetimeSeconds { get; init; }

    /// <summary>Bytes that are signed too, or null if there are none.</summary>
    public ReadOnlyMemory<byte>? UserBuffer { get; init; }

    /// <summary>The signature itself: base64 of an HMAC-SHA256. Empty while nothing is signed.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The last second at which the signature holds, kept inside the range of the type.</summary>
    public DateTimeOffset ExpiresAt =>
        DateTimeOffset.FromUnixTimeSeconds((long)Int128.Clamp(LastSecond, Earliest, Latest));

    private Int128 LastSecond => (Int128)IssuedAtSeconds + LifetimeSeconds;

    /// <summary>Whether the signature has ended: the second of <paramref name="now"/> is after the last one it holds.</summary>
    /// <param name="now">The time to judge by.</param>
    public bool IsExpired(DateTimeOffset now) => now.ToUnixTimeSeconds() > LastSecond;

    /// <summary>Says who and when; never the signature or the signed bytes.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"UserSig of '{Identifier}' for app {SdkAppId}, from {IssuedAtSeconds} for {LifetimeSeconds} s"
        );

    internal string StringToSign()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"TLS.identifier:{Identifier}\nTLS.sdkappid:{SdkAppId}\nTLS.time:{IssuedAtSeconds}\nTLS.expire:{LifetimeSeconds}\n"
        );
        return UserBuffer is { } buffer ? $"{text}TLS.userbuf:{Convert.ToBase64String(buffer.Span)}\n" : text;
    }
}
