using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenApi.Contract.Exchange;

/// <summary>Text of callers as a line for people: what could begin another line or move a cursor is shown by its number.</summary>
internal static class PrintedText
{
    /// <summary>Controls, the separators of lines and paragraphs, and what turns the direction of a line around.</summary>
    private static readonly SearchValues<char> Unprintable = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsUnprintable),
    ]);

    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAny(Unprintable))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Unprintable.Contains(c))
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }

    private static bool IsUnprintable(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
