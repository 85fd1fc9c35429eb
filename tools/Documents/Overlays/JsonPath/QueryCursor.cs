using System.Globalization;
using System.Text;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>Reads the words of a query from left to right.</summary>
/// <param name="text">The query.</param>
internal sealed class QueryCursor(string text)
{
    /// <summary>The largest whole number that I-JSON keeps exactly (RFC 9535, section 2.1).</summary>
    private const long LargestInteger = 9_007_199_254_740_991;

    private const int DeepestNesting = 64;
    private int nesting;

    public int Offset { get; private set; }

    public bool IsAtEnd => Offset == text.Length;

    /// <summary>The character at hand; a null character at the end.</summary>
    public char Current => Offset < text.Length ? text[Offset] : '\0';

    public JsonPathException Fault(string message) => new(message, Offset);

    /// <summary>Reads what may hold more of its own kind.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (++nesting > DeepestNesting)
        {
            throw Fault("the query is nested too deeply");
        }

        var result = read();
        nesting--;
        return result;
    }

    public void SkipSpaces()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            Offset++;
        }
    }

    /// <summary>Takes a word if it comes next.</summary>
    public bool Take(string word)
    {
        if (string.CompareOrdinal(text, Offset, word, 0, word.Length) != 0)
        {
            return false;
        }

        Offset += word.Length;
        return true;
    }

    public void Require(string word)
    {
        if (!Take(word))
        {
            throw Fault($"'{word}' is expected here");
        }
    }

    public void GoTo(int offset) => Offset = offset;

    /// <summary>A name without quotes, or null.</summary>
    public string? TakeName()
    {
        var start = Offset;
        while (
            Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080'
            || (Offset > start && Current is >= '0' and <= '9')
        )
        {
            Offset++;
        }

        return Offset > start ? text.Substring(start, Offset - start) : null;
    }

    /// <summary>The name of a function: small letters, digits and <c>_</c>, with a bracket right behind; or null.</summary>
    public string? TakeFunctionName()
    {
        var start = Offset;
        while (Current is >= 'a' and <= 'z' || (Offset > start && Current is '_' or >= '0' and <= '9'))
        {
            Offset++;
        }

        if (Offset > start && Take("("))
        {
            return text.Substring(start, Offset - start - 1);
        }

        Offset = start;
        return null;
    }

    /// <summary>A whole number, or null.</summary>
    public long? TakeInteger()
    {
        var start = Offset;
        Take("-");
        if (!TakeDigits())
        {
            Offset = start;
            return null;
        }

        var digits = text.Substring(start, Offset - start);
        if (HasLeadingZero(digits) || digits == "-0")
        {
            Offset = start;
            throw Fault("a whole number has no leading zero");
        }

        if (
            !long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            || value > LargestInteger
            || value < -LargestInteger
        )
        {
            Offset = start;
            throw Fault($"the number is beyond {LargestInteger}");
        }

        return value;
    }

    /// <summary>A number as JSON writes it, or null.</summary>
    public string? TakeNumber()
    {
        var start = Offset;
        Take("-");
        if (!TakeDigits())
        {
            Offset = start;
            return null;
        }

        if (HasLeadingZero(text.Substring(start, Offset - start)))
        {
            Offset = start;
            throw Fault("a number has no leading zero");
        }

        if (Take(".") && !TakeDigits())
        {
            throw Fault("digits are expected behind the point");
        }

        if (Take("e") || Take("E"))
        {
            _ = Take("+") || Take("-");
            if (!TakeDigits())
            {
                throw Fault("digits are expected in the exponent");
            }
        }

        return text.Substring(start, Offset - start);
    }

    /// <summary>A text in single or double quotes, or null.</summary>
    public string? TakeText()
    {
        if (Current is not ('\'' or '"'))
        {
            return null;
        }

        var quote = Current;
        var value = new StringBuilder();
        for (Offset++; Current != quote || IsAtEnd; Offset++)
        {
            if (IsAtEnd)
            {
                throw Fault("the text has no end");
            }

            if (Current < ' ')
            {
                throw Fault("a control character must be escaped");
            }

            value.Append(Current == '\\' ? Escape(quote) : Current);
        }

        Offset++;
        return value.ToString();
    }

    private char Escape(char quote)
    {
        Offset++;
        return Current switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '/' or '\\' => Current,
            'u' => CodeUnit(),
            var c when c == quote => c,
            _ => throw Fault("this is no escape"),
        };
    }

    private char CodeUnit()
    {
        var unit = Unit(Offset + 1);
        var isPaired = char.IsHighSurrogate(unit)
            ? At(Offset + 5) == '\\' && At(Offset + 6) == 'u' && char.IsLowSurrogate(Unit(Offset + 7))
            : !char.IsLowSurrogate(unit) || (At(Offset - 6) == 'u' && char.IsHighSurrogate(Unit(Offset - 5)));
        if (!isPaired)
        {
            throw Fault("half of a surrogate pair is no character");
        }

        Offset += 4;
        return unit;
    }

    private char Unit(int offset) =>
        offset + 4 <= text.Length
        && ushort.TryParse(
            text.Substring(offset, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : throw Fault("four hexadecimal digits are expected");

    private char At(int offset) => offset >= 0 && offset < text.Length ? text[offset] : '\0';

    private bool TakeDigits()
    {
        var start = Offset;
        while (Current is >= '0' and <= '9')
        {
            Offset++;
        }

        return Offset > start;
    }

    private static bool HasLeadingZero(string digits)
    {
        var first = digits[0] == '-' ? 1 : 0;
        return digits.Length > first + 1 && digits[first] == '0';
    }
}
