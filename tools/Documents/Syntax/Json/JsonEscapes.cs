using System.Globalization;
using System.Text;

namespace OpenApi.Documents.Syntax.Json;

/// <summary>Takes the escapes out of JSON strings.</summary>
internal static class JsonEscapes
{
    /// <summary>Decodes a string up to its closing quote. A lone surrogate stays what it is.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the string's content begins.</param>
    /// <param name="firstEscape">Where its first backslash stands.</param>
    /// <returns>
    /// The value and the place of the closing quote; or null and the place of the first character that may not be there,
    /// the text's length when the string never ends.
    /// </returns>
    public static (string? Value, int End) Decode(string text, int start, int firstEscape)
    {
        var value = new StringBuilder();
        var from = start;
        var at = firstEscape;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '"')
            {
                return (value.Append(text, from, at - from).ToString(), at);
            }

            if (c < ' ')
            {
                return (null, at);
            }

            if (c != '\\')
            {
                at++;
                continue;
            }

            if (at + 1 >= text.Length)
            {
                return (null, text.Length);
            }

            var (decoded, length) = DecodeOne(text, at);
            if (length == 0)
            {
                return (null, at);
            }

            value.Append(text, from, at - from).Append(decoded);
            at += length;
            from = at;
        }

        return (null, text.Length);
    }

    private static (char Decoded, int Length) DecodeOne(string text, int at) =>
        text[at + 1] switch
        {
            '"' => ('"', 2),
            '\\' => ('\\', 2),
            '/' => ('/', 2),
            'b' => ('\b', 2),
            'f' => ('\f', 2),
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            't' => ('\t', 2),
            'u' when at + 6 <= text.Length && IsHex(text, at + 2) => (
                (char)
                    int.Parse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                6
            ),
            _ => ('\0', 0),
        };

    private static bool IsHex(string text, int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }
}
