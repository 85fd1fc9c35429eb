using System.Buffers;
using System.Runtime.CompilerServices;

namespace TimPush.Signing;

/// <summary>The rule for the account name inside a UserSig.</summary>
internal static class UserSigIdentifier
{
    public const int MaxLength = 32;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    );

    // Every allowed character is one byte, so the length in characters is the length in bytes.
    public static bool IsValid(string? identifier) =>
        identifier is { Length: > 0 and <= MaxLength } && !identifier.AsSpan().ContainsAnyExcept(Allowed);

    public static void ThrowIfInvalid(
        string? identifier,
        [CallerArgumentExpression(nameof(identifier))] string? parameter = null
    )
    {
        if (!IsValid(identifier))
        {
            throw new ArgumentException(
                $"An identifier has 1 to {MaxLength} bytes, each one of A-Z, a-z, 0-9, '_' or '-'.",
                parameter
            );
        }
    }
}
