using System.Globalization;
using System.Text;

namespace OpenApi.Documents.Diagnostics;

/// <summary>Makes text that may come from a document safe to print in a build log.</summary>
public static class MessageText
{
    private const int LongestMessage = 1_000;

    /// <summary>
    /// Writes control, format (bidi) and surrogate characters as escapes and cuts overlong text, so that a document can
    /// neither forge a line of a build log nor flood it.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, LongestMessage));
        for (var i = 0; i < text.Length && line.Length < LongestMessage; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                line.Append(c).Append(text[++i]);
            }
            else if (
                char.GetUnicodeCategory(c)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            )
            {
                line.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                line.Append(c);
            }
        }

        return line.Length >= LongestMessage ? line.Append('…').ToString() : line.ToString();
    }
}
