using System.Text;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Changes.Reports;

/// <summary>Makes text of documents safe inside GitHub's Markdown: it is shown as it is, and links to nothing and nobody.</summary>
public static class MarkdownSyntax
{
    /// <summary>Ends what GitHub would make a link or a mention of, and takes no room.</summary>
    private const char ZeroWidthSpace = '\u200B';

    private const string Escaped = "\\`*_[]|~$";

    /// <summary>Text between other text of a line; not for its beginning, where digits and signs make lists and headings.</summary>
    public static string Inline(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = MessageText.OneLine(text);
        var inline = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var next = i + 1 < line.Length ? line[i + 1] : ' ';
            if (Escaped.Contains(c))
            {
                inline.Append('\\');
            }

            inline.Append(
                c switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    _ => c.ToString(),
                }
            );
            if (MakesLink(line, i, next))
            {
                inline.Append(ZeroWidthSpace);
            }
        }

        return inline.ToString();
    }

    /// <summary>Text as code, inside a line and outside of tables.</summary>
    public static string Code(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = MessageText.OneLine(text);
        var fence = new string('`', LongestRun(line) + 1);
        var pad = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return line.Length == 0 ? "" : $"{fence}{pad}{line}{pad}{fence}";
    }

    /// <summary>At people, <c>#</c> at issues, <c>://</c> and <c>www.</c> at pages, <c>GH-</c> at issues again.</summary>
    private static bool MakesLink(string line, int at, char next) =>
        line[at] switch
        {
            '@' => true,
            '#' => char.IsAsciiDigit(next),
            ':' => next == '/',
            '-' => char.IsAsciiDigit(next) && EndsWith(line, at, "GH"),
            'w' or 'W' => next == '.' && EndsWith(line, at, "ww"),
            _ => false,
        };

    private static bool EndsWith(string line, int end, string word) =>
        line.AsSpan(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
