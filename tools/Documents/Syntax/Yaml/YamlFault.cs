using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using YamlDotNet.Core;

namespace OpenApi.Documents.Syntax.Yaml;

/// <summary>
/// Turns what YamlDotNet says about a broken text into a finding that points at the cause and says what to do. Its messages
/// speak of the scanner's inner states, and it notices a tab in the indentation only after the line that holds it.
/// </summary>
internal static class YamlFault
{
    private static readonly (string Part, string Reason)[] Reasons =
    [
        ("invalid mapping", "a ':' follows a text that is a value already; quote the value, or mind the indentation"),
        ("expected key", "a name with a ':' should be here; mind the indentation, and quotes within the value before"),
        ("expected '-' indicator", "an item that begins with '-' should be here; mind the indentation"),
        ("Block sequence entries", "a list cannot begin here; put it on a line of its own, or quote the '-'"),
        ("cannot start any token", "an unquoted text cannot begin with this character; quote the text"),
        ("wrong indentation", "the quoted text that begins here is not closed on the lines that belong to it"),
        ("unexpected end of stream", "the quoted text that begins here is never closed"),
        ("unknown escape", "a text in double quotes here has an unknown escape; write '\\\\' for a backslash"),
        ("hexadecimal number", "a text in double quotes here has an escape without its hexadecimal digits"),
        ("Unicode", "a text in double quotes here has an escape that is no character"),
        ("expected ',' or ']'", "a ',' or ']' should be here"),
        ("expected ',' or '}'", "a ',' or '}' should be here"),
        ("expected node content", "a value should be here"),
        ("expected ':'", "a ':' should follow the name that begins here"),
        (
            "in first line",
            "a blank line at the beginning of this text is indented further than the text; take its spaces out"
        ),
        (
            "above first content line",
            "a blank line at the beginning of this text is indented further than the text; take its spaces out"
        ),
        ("incompatible YAML", "only YAML 1.1 and 1.2 are read"),
        ("expected <document start>", "the document ended before, so nothing may follow; mind the indentation"),
    ];

    /// <summary>The fault as a finding.</summary>
    /// <param name="fault">What the parser threw.</param>
    /// <param name="file">The file.</param>
    /// <param name="inFile">Where a mark of the parser lies in the file.</param>
    public static UnreadableException From(YamlException fault, SourceFile file, Func<Mark, int> inFile)
    {
        var offset = inFile(fault.Start);
        var end = fault.Message.Contains(" tab ") ? file.Text.Length : inFile(fault.End);
        if (TabBetween(file.Text, offset, end) is var tab and >= 0)
        {
            return Broken(file, tab, "a tab stands in the indentation; indent with spaces");
        }

        var reason = Array.Find(Reasons, known => fault.Message.Contains(known.Part)).Reason;
        return Broken(file, offset, reason ?? fault.Message.TrimEnd('.'));
    }

    /// <summary>A fault that the parser has no words for.</summary>
    /// <param name="mark">How far the parser came.</param>
    /// <param name="file">The file.</param>
    /// <param name="inFile">Where a mark of the parser lies in the file.</param>
    public static UnreadableException At(Mark mark, SourceFile file, Func<Mark, int> inFile) =>
        Broken(
            file,
            inFile(mark),
            "this cannot follow what stands before; a bracket, brace or quote there may not be closed"
        );

    /// <summary>The first tab within the spaces that begin a line, from the line of one offset to that after another.</summary>
    private static int TabBetween(string text, int from, int to)
    {
        var line = from == 0 ? 0 : text.LastIndexOf('\n', Math.Min(from, text.Length) - 1) + 1;
        for (var isLast = false; line < text.Length && !isLast; line = text.IndexOf('\n', line) + 1)
        {
            isLast = line > to;
            var at = line;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at < text.Length && text[at] == '\t' && !IsBlank(text, at))
            {
                return at;
            }

            if (text.IndexOf('\n', line) < 0)
            {
                break;
            }
        }

        return -1;
    }

    private static bool IsBlank(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at == text.Length || text[at] is '\r' or '\n' or '#';
    }

    private static UnreadableException Broken(SourceFile file, int offset, string reason) =>
        new(Diagnostic.At(ReadingDiagnostics.InvalidYaml, file, offset, reason));
}
