using System.Security.Cryptography;
using System.Text;

namespace TimPush.Signing;

/// <summary>
/// Makes, reads and checks a UserSig of version 2, the signature that proves who calls the TIMPush server API.
/// </summary>
/// <remarks>
/// Source: the vendor's page "Secure Authentication with UserSig" (1047/34385) and its seven public libraries, which agree.
/// A UserSig is bearer material: whoever holds it can call in the name of the identifier until it ends.
/// </remarks>
public static class UserSig
{
    /// <summary>Makes a UserSig.</summary>
    /// <param name="sdkAppId">App id of the console, at least 1.</param>
    /// <param name="secretKey">The SDKSecretKey as the console shows it. It is used as UTF-8 text, never hex-decoded.</param>
    /// <param name="identifier">The account: 1 to 32 characters of <c>A-Z a-z 0-9 _ -</c>.</param>
    /// <param name="issuedAt">When the signature starts; cut to whole seconds.</param>
    /// <param name="lifetime">How long it holds; cut to whole seconds, at least one.</param>
    /// <param name="userBuffer">Bytes that are signed too. The server API needs none; room keys of TRTC do.</param>
    /// <returns>The token, made of <c>A-Z a-z 0-9 * - _</c> only.</returns>
    /// <exception cref="ArgumentException">An argument breaks the rule stated for it.</exception>
    public static string Create(
        long sdkAppId,
        string secretKey,
        string identifier,
        DateTimeOffset issuedAt,
        TimeSpan lifetime,
        byte[]? userBuffer = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sdkAppId, 1);
        ArgumentException.ThrowIfNullOrEmpty(secretKey);
        UserSigIdentifier.ThrowIfInvalid(identifier);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, TimeSpan.FromSeconds(1));

        var unsigned = new UserSigClaims
        {
            SdkAppId = sdkAppId,
            Identifier = identifier,
            IssuedAtSeconds = issuedAt.ToUnixTimeSeconds(),
            LifetimeSeconds = (long)lifetime.TotalSeconds,
            UserBuffer = userBuffer is null ? (ReadOnlyMemory<byte>?)null : userBuffer,
        };
        return UserSigToken.Write(unsigned, Sign(unsigned, secretKey));
    }

    /// <summary>Reads what a UserSig says. Nothing is checked but its form; use <see cref="Verify"/> before trusting it.</summary>
    /// <param name="userSig">The token.</param>
    /// <exception cref="FormatException">The text is not a UserSig of version 2.</exception>
    public static UserSigClaims Decode(string userSig)
    {
        ArgumentNullException.ThrowIfNull(userSig);
        return UserSigToken.Read(userSig);
    }

    /// <summary>Checks a UserSig against what the caller expects.</summary>
    /// <param name="userSig">The token. Any text is allowed.</param>
    /// <param name="sdkAppId">The app it must be for.</param>
    /// <param name="secretKey">The SDKSecretKey of that app.</param>
    /// <param name="identifier">The account it must be for.</param>
    /// <param name="now">The time at which it must hold.</param>
    /// <param name="userBuffer">The bytes that must be signed too; null if there must be none.</param>
    /// <returns><see cref="UserSigVerdict.Valid"/>, or the first thing that is wrong.</returns>
    public static UserSigVerdict Verify(
        string userSig,
        long sdkAppId,
        string secretKey,
        string identifier,
        DateTimeOffset now,
        byte[]? userBuffer = null
    )
    {
        ArgumentNullException.ThrowIfNull(userSig);
        ArgumentException.ThrowIfNullOrEmpty(secretKey);
        UserSigClaims claims;
        try
        {
            claims = UserSigToken.Read(userSig);
        }
        catch (FormatException)
        {
            return UserSigVerdict.Malformed;
        }

        if (claims.SdkAppId != sdkAppId)
        {
            return UserSigVerdict.OtherApp;
        }

        if (claims.Identifier != identifier)
        {
            return UserSigVerdict.OtherIdentifier;
        }

        if (!SameBuffer(claims.UserBuffer, userBuffer))
        {
            return UserSigVerdict.OtherUserBuffer;
        }

        var expected = Encoding.ASCII.GetBytes(Sign(claims, secretKey));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(claims.Signature)))
        {
            return UserSigVerdict.WrongSignature;
        }

        return claims.IsExpired(now) ? UserSigVerdict.Expired : UserSigVerdict.Valid;
    }

    private static string Sign(UserSigClaims claims, string secretKey) =>
        Convert.ToBase64String(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(claims.StringToSign()))
        );

    private static bool SameBuffer(ReadOnlyMemory<byte>? actual, byte[]? expected) =>
        actual is { } bytes ? expected is not null && bytes.Span.SequenceEqual(expected) : expected is null;
}
