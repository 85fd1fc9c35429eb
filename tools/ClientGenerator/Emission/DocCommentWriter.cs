using System.Globalization;
using System.Text;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes documentation comments, a line each, out of which no text can break.</summary>
internal static class DocCommentWriter
{
    /// <summary>Writes the summary and, if there is one, the link.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="documentation">What is said, as data.</param>
    /// <param name="otherwise">What is said when the document says nothing.</param>
    public static void Summary(SourceWriter writer, Documentation documentation, string otherwise)
    {
        writer.Line($"/// <summary>{Text(documentation.Summary, otherwise)}</summary>");
        if (documentation.LinkUrl is { } url)
        {
            writer.Line($"/// <remarks>See {Escape(url)}</remarks>");
        }
    }

    /// <summary>Writes what an argument is.</summary>
    public static void Parameter(SourceWriter writer, string name, Documentation documentation, string otherwise) =>
        writer.Line($"/// <param name=\"{name}\">{Text(documentation.Summary, otherwise)}</param>");

    /// <summary>Writes what an argument is.</summary>
    public static void Parameter(SourceWriter writer, string name, string text) =>
        writer.Line($"/// <param name=\"{name}\">{text}</param>");

    /// <summary>Text as the content of an XML element on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' || CharacterClass.IsLineBreak(c))
            {
                AppendSpace(escaped);
            }
            else if (CharacterClass.IsPair(text, i))
            {
                Append(escaped, char.ConvertToUtf32(c, text[++i]));
            }
            else
            {
                Append(escaped, c);
            }
        }

        return escaped.ToString().TrimEnd(' ');
    }

    private static string Text(string? text, string otherwise) =>
        text is null || Escape(text) is not { Length: > 0 } escaped ? otherwise : escaped;

    private static void AppendSpace(StringBuilder escaped)
    {
        if (escaped.Length > 0 && escaped[escaped.Length - 1] != ' ')
        {
            escaped.Append(' ');
        }
    }

    private static void Append(StringBuilder escaped, char c)
    {
        switch (c)
        {
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '&':
                escaped.Append("&amp;");
                break;
            case < ' ' or '\uFFFE' or '\uFFFF':
            case >= '\uD800' and <= '\uDFFF':
                // XML cannot hold these in any notation.
                escaped.Append('\uFFFD');
                break;
            default:
                if (CharacterClass.IsPlain(c))
                {
                    escaped.Append(c);
                }
                else
                {
                    AppendReference(escaped, c);
                }

                break;
        }
    }

    private static void Append(StringBuilder escaped, int codePoint)
    {
        if (CharacterClass.IsPlain(codePoint))
        {
            escaped.Append(char.ConvertFromUtf32(codePoint));
        }
        else
        {
            AppendReference(escaped, codePoint);
        }
    }

    private static void AppendReference(StringBuilder escaped, int codePoint) =>
        escaped.Append("&#x").Append(codePoint.ToString("X", CultureInfo.InvariantCulture)).Append(';');
}
