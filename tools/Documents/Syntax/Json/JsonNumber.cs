namespace OpenApi.Documents.Syntax.Json;

/// <summary>The grammar of numbers in JSON (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    /// <summary>Where the number that begins at <paramref name="start"/> ends, or -1 when there is none.</summary>
    public static int End(string text, int start)
    {
        var at = start < text.Length && text[start] == '-' ? start + 1 : start;
        var whole = EndOfDigits(text, at);
        if (whole == at || (text[at] == '0' && whole > at + 1))
        {
            return -1;
        }

        at = whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = EndOfDigits(text, at + 1);
            if (fraction == at + 1)
            {
                return -1;
            }

            at = fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            var exponent = EndOfDigits(text, at + sign);
            if (exponent == at + sign)
            {
                return -1;
            }

            at = exponent;
        }

        return at;
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
