namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Tells plainly visible characters from those that could end a line, hide, or turn the direction of text. The ranges are
/// written down here, and not asked of the runtime, because the Unicode tables of two machines can differ and the output
/// must not.
/// </summary>
internal static class CharacterClass
{
    /// <summary>Whether a UTF-16 unit that is no surrogate shows as itself.</summary>
    public static bool IsPlain(char c) =>
        c switch
        {
            >= ' ' and <= '~' => true,
            <= '\u00A0' => false,
            '\u00AD' or '\u034F' or '\u061C' or '\u1680' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' => false,
            '\u17B4' or '\u17B5' => false,
            >= '\u180B' and <= '\u180F' => false,
            >= '\u2000' and <= '\u200F' => false,
            >= '\u2028' and <= '\u202F' => false,
            >= '\u205F' and <= '\u206F' => false,
            >= '\uD800' and <= '\uF8FF' => false,
            >= '\uFDD0' and <= '\uFDEF' => false,
            >= '\uFE00' and <= '\uFE0F' => false,
            '\uFEFF' => false,
            >= '\uFFF0' => false,
            _ => true,
        };

    /// <summary>Whether a code point beyond U+FFFF shows as itself.</summary>
    public static bool IsPlain(int codePoint) =>
        codePoint is < 0xE0000 and not (>= 0x1BCA0 and <= 0x1BCA3) and not (>= 0x1D173 and <= 0x1D17A)
        && (codePoint & 0xFFFE) != 0xFFFE;

    /// <summary>Whether a character ends a line in C# or in Unicode.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether two units at <paramref name="index"/> make one character.</summary>
    public static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
}
