using System.Text;
using System.Text.RegularExpressions;

namespace OpenApi.Documents.Syntax.Yaml;

/// <summary>
/// Takes the spaces out of blank lines that begin a block scalar. YAML allows them (YAML 1.2.2, section 8.1.3: empty lines may be indented as
/// far as the text), and YamlDotNet refuses them. Everything else stays, so that a blank line that is indented further than the text stays the
/// error that it is.
/// </summary>
internal sealed class BlankLines
{
    // Takes time in proportion to the line, so it has no limit, which a busy machine would reach on its own.
    private static readonly Regex Header = new(
        @"^(?<indent> *)(?<dashes>(?:[-?] +)*)(?:(?<key>[^|>]*):|---)?(?: +[!&][^ ]*)* *[|>](?<signs>[-+1-9]{0,2}) *(?: #.*)?\r?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    private static readonly char[] HeaderSigns = ['|', '>'];

    private readonly List<(int At, int Removed)> steps = [];

    private BlankLines(string text) => Text = text;

    /// <summary>The text that the scanner reads.</summary>
    public string Text { get; private set; }

    /// <summary>The text of a file, for the scanner.</summary>
    /// <param name="text">The file's text.</param>
    public static BlankLines Of(string text)
    {
        var lines = new BlankLines(text);
        lines.Strip();
        return lines;
    }

    /// <summary>The offset in the file of an offset in <see cref="Text"/>.</summary>
    public int InFile(int offset)
    {
        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = steps[middle].At <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? offset : offset + steps[low - 1].Removed;
    }

    private void Strip()
    {
        if (!HasCandidate())
        {
            return;
        }

        var kept = new StringBuilder(Text.Length);
        var copied = 0;
        for (var line = 0; line < Text.Length; )
        {
            var next = NextLine(Text, line);
            if (OuterIndent(line, next, out var isExplicit) is not { } outer)
            {
                line = next;
                continue;
            }

            var end = EndOfBlanks(Text, next);
            var inner = end < Text.Length ? Spaces(Text, end) : 0;
            var isEmpty = inner <= outer;
            for (var blank = next; !isExplicit && blank < end; blank = NextLine(Text, blank))
            {
                // The scanner tells the first line that is indented too far.
                var spaces = Spaces(Text, blank);
                if (spaces > 0 && (isEmpty || spaces <= inner))
                {
                    kept.Append(Text, copied, blank - copied);
                    copied = blank + spaces;
                    steps.Add((kept.Length, copied - kept.Length));
                }
            }

            line = isEmpty ? end : EndOfScalar(Text, end, inner);
        }

        Text = kept.Append(Text, copied, Text.Length - copied).ToString();
    }

    /// <summary>Whether a blank line with spaces follows what looks like the header of a block scalar; in nearly all texts none does.</summary>
    private bool HasCandidate()
    {
        for (var at = 0; (at = Text.IndexOfAny(HeaderSigns, at)) >= 0; )
        {
            at = NextLine(Text, at);
            for (; at < Text.Length && IsBlank(Text, at); at = NextLine(Text, at))
            {
                if (Text[at] == ' ')
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How far a node is indented whose block scalar begins at the end of a line; null where none begins.</summary>
    private int? OuterIndent(int line, int next, out bool isExplicit)
    {
        isExplicit = false;
        var sign = Text.LastIndexOfAny(HeaderSigns, next - 1, next - line);
        if (sign < 0 || Header.Match(Text.Substring(line, next - line).TrimEnd('\n')) is not { Success: true } match)
        {
            return null;
        }

        isExplicit = match.Groups["signs"].Value.Any(char.IsDigit);
        var indent = match.Groups["indent"].Length;
        return match.Groups["key"].Success ? indent + match.Groups["dashes"].Length
            : match.Groups["dashes"].Length > 0 ? indent
            : match.Value.TrimStart().StartsWith("---", StringComparison.Ordinal) ? -1
            : indent;
    }

    /// <summary>The first line behind a block scalar whose text is indented so far.</summary>
    private static int EndOfScalar(string text, int line, int inner)
    {
        while (line < text.Length && (IsBlank(text, line) || Spaces(text, line) >= inner))
        {
            line = NextLine(text, line);
        }

        return line;
    }

    private static int EndOfBlanks(string text, int at)
    {
        var line = at;
        while (line < text.Length && IsBlank(text, line))
        {
            line = NextLine(text, line);
        }

        return line;
    }

    private static bool IsBlank(string text, int line)
    {
        var at = line + Spaces(text, line);
        return at >= text.Length || text[at] is '\n' or '\r';
    }

    private static int Spaces(string text, int line)
    {
        var at = line;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at - line;
    }

    private static int NextLine(string text, int line) =>
        text.IndexOf('\n', line) is var end and >= 0 ? end + 1 : text.Length;
}
