using Microsoft.CodeAnalysis.Text;

namespace OpenApi.SourceGenerator;

/// <summary>
/// Tells quickly whether a document may refer to other files. Most do not, and then an edit of a neighbouring file need not
/// make their clients anew.
/// </summary>
internal static class FileReferences
{
    private const string Keyword = "$ref";
    private const int LongestGap = 100;

    /// <summary>Whether a reference is there that does not begin with <c>#</c>.</summary>
    public static bool MayBeIn(SourceText document)
    {
        var text = document.ToString();
        for (
            var at = text.IndexOf(Keyword, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Keyword, at + Keyword.Length, StringComparison.Ordinal)
        )
        {
            if (!IsWithinDocument(text, at + Keyword.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithinDocument(string text, int at)
    {
        var end = Math.Min(text.Length, at + LongestGap);
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or ':'))
        {
            at++;
        }

        return at < end && text[at] == '#';
    }
}
