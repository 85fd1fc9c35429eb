namespace OpenApi.Documents.Meaning;

/// <summary>The grammar of media types: names by RFC 6838, section 4.2, parameters by RFC 9110, section 5.6.6.</summary>
internal static class MediaTypeGrammar
{
    private const int LongestName = 127;

    /// <summary>Whether a text is a media type or a range; one look at each character.</summary>
    public static bool IsMatch(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0 || !(IsName(text, 0, slash) || IsStar(text, 0, slash)))
        {
            return false;
        }

        var end = text.IndexOf(';', slash);
        var subtypeEnd = end < 0 ? text.Length : TrimmedEnd(text, slash + 1, end);
        return IsSubtype(text, slash + 1, subtypeEnd) && (end < 0 || AreParameters(text, end));
    }

    private static bool IsSubtype(string text, int start, int end) =>
        IsName(text, start, end)
        || IsStar(text, start, end)
        || (
            end - start > 2 && text[start] == '*' && text[start + 1] == '+' && All(text, start + 2, end, IsAlphanumeric)
        );

    private static bool AreParameters(string text, int at)
    {
        while (at < text.Length)
        {
            at = SkipSpaces(text, at);
            if (at >= text.Length || text[at] != ';')
            {
                return false;
            }

            at = SkipSpaces(text, at + 1);
            var name = at;
            at = SkipToken(text, at);
            if (at == name || at >= text.Length || text[at] != '=')
            {
                return false;
            }

            at++;
            var value = at;
            at = at < text.Length && text[at] == '"' ? SkipQuoted(text, at) : SkipToken(text, at);
            if (at <= value)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The end of a quoted text; its start where it never closes.</summary>
    private static int SkipQuoted(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                return at + 1;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return start;
    }

    private static int SkipToken(string text, int at)
    {
        while (at < text.Length && (IsAlphanumeric(text[at]) || "!#$%&'*+.^_`|~-".IndexOf(text[at]) >= 0))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private static bool IsName(string text, int start, int end) =>
        end > start
        && end - start <= LongestName
        && All(text, start, end, static c => IsAlphanumeric(c) || "!#$&^_.+-".IndexOf(c) >= 0);

    private static bool IsStar(string text, int start, int end) => end - start == 1 && text[start] == '*';

    private static bool IsAlphanumeric(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool All(string text, int start, int end, Func<char, bool> holds)
    {
        for (var at = start; at < end; at++)
        {
            if (!holds(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
