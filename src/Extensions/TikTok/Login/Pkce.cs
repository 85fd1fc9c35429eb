using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace TikTok.Login;

/// <summary>
/// The proof key of one login, in TikTok's way: the challenge is the <b>lower-case hex</b> SHA-256 of the verifier, not
/// base64url as in RFC 7636. Desktop, iOS and Android apps must send it; web apps may.
/// </summary>
public sealed class Pkce
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private const int MinimumLength = 43;
    private const int MaximumLength = 128;

    private Pkce(string verifier) => Verifier = verifier;

    /// <summary>The secret half: 43 to 128 characters. Keep it on your side until the code exchange.</summary>
    public string Verifier { get; }

    /// <summary>The public half for the consent URL: 64 lower-case hex digits.</summary>
    public string Challenge => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>Makes a new random proof key.</summary>
    /// <param name="length">Length of the verifier in characters, 43 to 128.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is outside 43 to 128.</exception>
    public static Pkce Create(int length = 64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, MinimumLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaximumLength);
        return new Pkce(RandomNumberGenerator.GetString(Alphabet, length));
    }

    /// <summary>Takes up a proof key that was kept while the user was on the consent page.</summary>
    /// <param name="verifier">43 to 128 characters from <c>A-Z a-z 0-9 - . _ ~</c>.</param>
    /// <exception cref="ArgumentException">The verifier is too short, too long or has other characters.</exception>
    public static Pkce FromVerifier(string verifier)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        if (verifier.Length is < MinimumLength or > MaximumLength || verifier.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException(
                "A code verifier has 43 to 128 characters from A-Z, a-z, 0-9, '-', '.', '_' and '~'.",
                nameof(verifier)
            );
        }

        return new Pkce(verifier);
    }

    /// <summary>Names the type only: the verifier is a secret.</summary>
    public override string ToString() => nameof(Pkce);
}
