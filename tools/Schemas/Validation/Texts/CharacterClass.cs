using System.Text;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>
/// A class of characters while it is read: what .NET's classes can say of it, and the pairs beside. Lone surrogates are in none,
/// for no text of JSON has them.
/// </summary>
internal sealed class CharacterClass
{
    private const string Digits = "0-9";
    private const string NoDigits = @"\0-/:-\uFFFF";
    private const string Words = "0-9A-Za-z_";
    private const string NoWords = @"\0-/:-@\[-\^`\{-\uFFFF";
    private const string Spaces = @"\t-\r \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string NoSpaces =
        @"\0-\x08\x0E-\x1F!-\x9F\xA1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFEFE\uFF00-\uFFFF";

    private readonly StringBuilder basic = new();
    private readonly List<(int From, int To)> beyond = [];

    /// <summary>Every character, and every one that ends no line.</summary>
    public static string Any { get; } = Written(@"\0-\uFFFF", CodePoints.AllBeyond);

    public static string AnyOfLine { get; } = Written(@"\0-\x09\x0B\x0C\x0E-\u2027\u202A-\uFFFF", CodePoints.AllBeyond);

    public void Add(int from, int to)
    {
        if (from < CodePoints.FirstBeyond)
        {
            basic.Append(CodePoints.Unit(from)).Append('-').Append(CodePoints.Unit(Math.Min(to, 0xFFFF)));
        }

        if (to >= CodePoints.FirstBeyond)
        {
            beyond.Add((Math.Max(from, CodePoints.FirstBeyond), to));
        }
    }

    /// <summary>Adds <c>\d</c>, <c>\w</c>, <c>\s</c> or the complement of one.</summary>
    public void AddEscape(char letter)
    {
        basic.Append(
            letter switch
            {
                'd' => Digits,
                'D' => NoDigits,
                'w' => Words,
                'W' => NoWords,
                's' => Spaces,
                _ => NoSpaces,
            }
        );
        if (char.IsAsciiLetterUpper(letter))
        {
            beyond.AddRange(CodePoints.AllBeyond.Ranges);
        }
    }

    public void Add(UnicodeProperty property, bool isNegated)
    {
        basic.Append(isNegated ? property.Others : property.Basic);
        beyond.AddRange((isNegated ? property.Beyond.Complement : property.Beyond).Ranges);
    }

    /// <summary>The class as a unit of .NET's expressions.</summary>
    public string Write(bool isNegated)
    {
        var pairs = CodePoints.Of(beyond);
        return isNegated ? Written($"^{basic}\\uD800-\\uDFFF", pairs.Complement) : Written(basic.ToString(), pairs);
    }

    private static string Written(string basic, CodePoints beyond)
    {
        var single =
            basic.Length == 0 ? null
            : basic[0] == '^' ? $"[{basic}]"
            : $"[{basic}-[\\uD800-\\uDFFF]]";
        string[] units = [.. new[] { single }.OfType<string>(), .. beyond.Pairs()];
        return units switch
        {
            // Nothing is in the class.
            [] => @"[^\0-\uFFFF]",
            [var only] when single is not null => only,
            _ => $"(?:{string.Join('|', units)})",
        };
    }
}
