using System.Globalization;
using System.Text;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>
/// Turns any text into a C# identifier the way Kiota's users know it. Every result is a valid identifier that is not
/// empty; two different texts may give the same one, which is for the caller to settle.
/// </summary>
internal static class SymbolName
{
    private const string Dropped = "\"!#$%&'()*,./:;<=>?@[]\\^`{}|~-";
    private const int LongestName = 200;

    private static readonly string[] Digits =
    [
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
    ];

    private static readonly Dictionary<char, string> SymbolNames = new()
    {
        ['!'] = "Exclamation",
        ['"'] = "DoubleQuote",
        ['#'] = "Pound",
        ['$'] = "Dollar",
        ['%'] = "Percent",
        ['&'] = "Ampersand",
        ['\''] = "Apostrophe",
        ['('] = "LeftParenthesis",
        [')'] = "RightParenthesis",
        ['*'] = "Asterisk",
        [','] = "Comma",
        ['-'] = "Minus",
        ['.'] = "Period",
        ['/'] = "Slash",
        [':'] = "Colon",
        [';'] = "SemiColon",
        ['<'] = "LessThan",
        ['='] = "Equal",
        ['>'] = "GreaterThan",
        ['?'] = "QuestionMark",
        ['@'] = "At",
        ['['] = "OpenBracket",
        ['\\'] = "BackSlash",
        [']'] = "CloseBracket",
        ['^'] = "Caret",
        ['_'] = "Underscore",
        ['`'] = "Backtick",
        ['{'] = "OpenBrace",
        ['|'] = "Pipe",
        ['}'] = "CloseBrace",
        ['~'] = "Tilde",
    };

    /// <summary>Cleans a text; the case of its first letter stays.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A valid identifier.</returns>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var name = Letters(WithNamedSigns(text.TrimStart('_')));
        if (name.Length == 0)
        {
            name = Spelled(text);
        }

        if (name[0] is >= '0' and <= '9')
        {
            name = WithSpelledNumber(name);
        }

        name = char.IsLetter(name[0]) || name[0] == '_' ? name : "_" + name;
        return name.Length <= LongestName ? name : name.Substring(0, LongestName) + "_" + Fingerprint.Of(name);
    }

    /// <summary>Whether a text has signs that a name cannot have, and nothing else, so that its name spells them.</summary>
    public static bool IsOnlySigns(string text) => text.Length > 0 && Letters(text.TrimStart('_')).Length == 0;

    /// <summary>Cleans a text and puts its first letter in upper case.</summary>
    public static string CleanUpper(string text) => UpperFirst(Clean(text));

    /// <summary>Cleans a text and joins its words, split at <c>_</c>, with upper-case letters.</summary>
    public static string CleanPascal(string text)
    {
        var clean = Clean(text);
        if (clean.IndexOf('_') < 0)
        {
            return UpperFirst(clean);
        }

        var words = clean.Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? UpperFirst(clean) : Valid(string.Concat(words.Select(UpperFirst)));
    }

    /// <summary>Puts the first letter in upper case, the same in every culture.</summary>
    public static string UpperFirst(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>Whether a text is a plain identifier already, as most names of most documents are.</summary>
    private static bool IsClean(string text)
    {
        if (text.Length is 0 or > LongestName || !IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!IsAsciiLetter(c) && c is not (>= '0' and <= '9' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAsciiLetter(char c) => (char)(c | ' ') is >= 'a' and <= 'z';

    private static string Valid(string name) => name[0] is >= '0' and <= '9' ? WithSpelledNumber(name) : name;

    private static string WithNamedSigns(string text)
    {
        if (text.StartsWith("-", StringComparison.Ordinal) && text.Length > 1)
        {
            text = "minus_" + text.Substring(1);
        }

        return text.IndexOf('+') < 0 ? text : text.Replace("+", "_plus_").Trim('_');
    }

    private static string Letters(string text)
    {
        var name = new StringBuilder(text.Length);
        var upperNext = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Dropped.IndexOf(c) >= 0 || char.IsWhiteSpace(c))
            {
                upperNext = true;
            }
            else if (IsIdentifierPart(c))
            {
                name.Append(upperNext ? char.ToUpperInvariant(c) : c);
                upperNext = false;
            }
            else
            {
                upperNext = true;
            }
        }

        return name.ToString();
    }

    private static bool IsIdentifierPart(char c) =>
        c == '_'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation;

    private static string Spelled(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text.Take(LongestName))
        {
            name.Append(
                SymbolNames.TryGetValue(c, out var spelled)
                    ? spelled
                    : "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
            );
        }

        return name.Length == 0 ? "Empty" : name.ToString();
    }

    private static string WithSpelledNumber(string name)
    {
        var count = name.TakeWhile(c => c is >= '0' and <= '9').Count();
        return string.Concat(name.Take(count).Select(c => Digits[c - '0'])) + name.Substring(count);
    }
}
