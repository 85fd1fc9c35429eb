using System.Globalization;
using System.Text;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>
/// Writes an expression of ECMA-262 (section 22.2, with the flag <c>u</c>) for .NET's engine. Escapes of punctuation that
/// need none are let pass, for documents are full of them and they can mean but one thing.
/// </summary>
internal sealed class PatternTranslation
{
    private const string WordUnit = "[0-9A-Za-z_]";
    private readonly string source;
    private readonly StringBuilder made = new();
    private readonly Stack<(bool Multiline, bool DotAll)> outer = new();
    private readonly List<string> names = [];
    private bool multiline;
    private bool dotAll;
    private int at;
    private int groups;

    private PatternTranslation(string source) => this.source = source;

    /// <summary>Translates an expression.</summary>
    /// <exception cref="PatternException">It is none, or asks for more than there is.</exception>
    public static string Of(string source) => new PatternTranslation(source).Translate();

    private string Translate()
    {
        while (at < source.Length)
        {
            Unit();
        }

        return made.ToString();
    }

    private void Unit()
    {
        switch (source[at])
        {
            case '\\':
                at++;
                Escape();
                break;
            case '[':
                at++;
                Class();
                break;
            case '(':
                at++;
                Group();
                break;
            case ')':
                at++;
                made.Append(')');
                if (outer.TryPop(out var flags))
                {
                    (multiline, dotAll) = flags;
                }

                break;
            case '.':
                at++;
                made.Append(dotAll ? CharacterClass.Any : CharacterClass.AnyOfLine);
                break;
            case '^':
                at++;
                made.Append(multiline ? @"(?<![^\n\r\u2028\u2029])" : "^");
                break;
            case '$':
                at++;
                made.Append(multiline ? @"(?![^\n\r\u2028\u2029])" : @"\z");
                break;
            case '*' or '+' or '?' or '|':
                made.Append(source[at++]);
                break;
            case '{' when Quantifier() is { } end:
                made.Append(source, at, end - at);
                at = end;
                break;
            default:
                Literal(CodePoint());
                break;
        }
    }

    /// <summary>Where <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c> ends; null when the brace is none.</summary>
    private int? Quantifier()
    {
        var end = source.IndexOf('}', at);
        if (end < 0)
        {
            return null;
        }

        var bounds = source.AsSpan(at + 1, end - at - 1);
        var comma = bounds.IndexOf(',');
        var isOne = comma < 0 ? IsNumber(bounds) : IsNumber(bounds[..comma]);
        return isOne && (comma < 0 || comma == bounds.Length - 1 || IsNumber(bounds[(comma + 1)..])) ? end + 1 : null;

        static bool IsNumber(ReadOnlySpan<char> digits) =>
            digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private void Literal(int code)
    {
        if (code >= CodePoints.FirstBeyond)
        {
            made.Append(CodePoints.Of([(code, code)]).Pairs().Aggregate("(?:", string.Concat)).Append(')');
        }
        else if (char.IsSurrogate((char)code))
        {
            made.Append(@"[^\0-\uFFFF]");
        }
        else
        {
            made.Append(CodePoints.Unit(code));
        }
    }

    private int CodePoint()
    {
        var code = Rune.TryGetRuneAt(source, at, out var rune) ? rune.Value : source[at];
        at += code >= CodePoints.FirstBeyond ? 2 : 1;
        return code;
    }

    private void Group()
    {
        outer.Push((multiline, dotAll));
        if (at >= source.Length || source[at] != '?')
        {
            made.Append(CultureInfo.InvariantCulture, $"(?<g{++groups}>");
            names.Add("");
            return;
        }

        var rest = source.AsSpan(at);
        foreach (var kind in (ReadOnlySpan<string>)["?:", "?=", "?!", "?<=", "?<!"])
        {
            if (rest.StartsWith(kind, StringComparison.Ordinal))
            {
                made.Append('(').Append(kind);
                at += kind.Length;
                return;
            }
        }

        if (rest.StartsWith("?<") && rest.IndexOf('>') is var end and > 2)
        {
            names.Add(rest[2..end].ToString());
            made.Append(CultureInfo.InvariantCulture, $"(?<g{++groups}>");
            at += end + 1;
            return;
        }

        Flags(rest.IndexOf(':'));
    }

    /// <summary>A group with flags of its own, as in <c>(?i:…)</c>. Flags without a group are of other dialects.</summary>
    private void Flags(int end)
    {
        var flags = end > 1 ? source.Substring(at + 1, end - 1) : "";
        if (
            flags.Length == 0
            || flags.Any(flag => flag is not ('i' or 'm' or 's' or '-'))
            || flags.Count(f => f == '-') > 1
        )
        {
            throw PatternException.Invalid("a group begins in a way that ECMA-262 does not know");
        }

        var halves = flags.Split('-');
        multiline = halves[0].Contains('m') || (multiline && !halves[^1].Contains('m'));
        dotAll = halves[0].Contains('s') || (dotAll && !halves[^1].Contains('s'));
        made.Append(
            halves[0].Contains('i') ? "(?i:"
            : halves.Length > 1 && halves[1].Contains('i') ? "(?-i:"
            : "(?:"
        );
        at += end + 1;
    }

    private void Escape()
    {
        var letter = at < source.Length ? source[at++] : throw PatternException.Invalid("a backslash ends it");
        switch (letter)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                var escaped = new CharacterClass();
                escaped.AddEscape(letter);
                made.Append(escaped.Write(isNegated: false));
                break;
            case 'p' or 'P':
                var property = new CharacterClass();
                property.Add(Property(), letter == 'P');
                made.Append(property.Write(isNegated: false));
                break;
            case 'b':
                made.Append($"(?:(?<={WordUnit})(?!{WordUnit})|(?<!{WordUnit})(?={WordUnit}))");
                break;
            case 'B':
                made.Append($"(?:(?<={WordUnit})(?={WordUnit})|(?<!{WordUnit})(?!{WordUnit}))");
                break;
            case 'k':
                Reference(Named());
                break;
            case >= '1' and <= '9':
                var digits = at;
                while (at < source.Length && char.IsAsciiDigit(source[at]))
                {
                    at++;
                }

                Reference(
                    int.Parse(source.AsSpan(digits - 1, Math.Min(at - digits + 1, 9)), CultureInfo.InvariantCulture)
                );
                break;
            default:
                Literal(EscapedCharacter(letter));
                break;
        }
    }

    private int Named()
    {
        var end = source.IndexOf('>', at);
        var name = at < source.Length && source[at] == '<' && end > 0 ? source[(at + 1)..end] : "";
        var number = names.IndexOf(name) + 1;
        if (name.Length == 0 || number == 0)
        {
            throw PatternException.Invalid(@"\k names no group before it");
        }

        at = end + 1;
        return number;
    }

    /// <summary>A reference to a group that took no part matches nothing at all, not never.</summary>
    private void Reference(int number)
    {
        if (number > source.AsSpan().Count('('))
        {
            throw PatternException.Invalid($@"\{number} names no group");
        }

        made.Append(
            number <= groups ? string.Create(CultureInfo.InvariantCulture, $@"(?(g{number})\k<g{number}>|)") : "(?:)"
        );
    }

    private UnicodeProperty Property()
    {
        var end = source.IndexOf('}', at);
        if (at >= source.Length || source[at] != '{' || end < 0)
        {
            throw PatternException.Invalid(@"\p stands without the braces of its property");
        }

        var name = source[(at + 1)..end];
        at = end + 1;
        return UnicodeProperty.Find(name);
    }

    private int EscapedCharacter(char letter)
    {
        switch (letter)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when at >= source.Length || !char.IsAsciiDigit(source[at]):
                return 0;
            case 'c' when at < source.Length && char.IsAsciiLetter(source[at]):
                return source[at++] % 32;
            case 'x':
                return Hex(2);
            case 'u':
                return UnicodeEscape();
            default:
                if (char.IsLetterOrDigit(letter) || letter == '_')
                {
                    throw PatternException.Invalid($@"ECMA-262 has no escape \{letter}");
                }

                at--;
                return CodePoint();
        }
    }

    private int UnicodeEscape()
    {
        if (at < source.Length && source[at] == '{')
        {
            var end = source.IndexOf('}', at);
            if (
                end < 0
                || !int.TryParse(
                    source.AsSpan(at + 1, end - at - 1),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
                || code is < 0 or > CodePoints.Last
            )
            {
                throw PatternException.Invalid(@"\u{…} holds no code point");
            }

            at = end + 1;
            return code;
        }

        var first = Hex(4);
        if (!char.IsHighSurrogate((char)first) || !source.AsSpan(at).StartsWith(@"\u") || at + 6 > source.Length)
        {
            return first;
        }

        // Two escapes that make a pair are one character.
        var before = at;
        at += 2;
        if (source[at] != '{' && Hex(4) is var second && char.IsLowSurrogate((char)second))
        {
            return char.ConvertToUtf32((char)first, (char)second);
        }

        at = before;
        return first;
    }

    private int Hex(int digits)
    {
        if (
            at + digits > source.Length
            || !int.TryParse(
                source.AsSpan(at, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
        {
            throw PatternException.Invalid("an escape lacks its digits");
        }

        at += digits;
        return code;
    }

    private void Class()
    {
        var isNegated = at < source.Length && source[at] == '^';
        at += isNegated ? 1 : 0;
        var read = new CharacterClass();
        while (true)
        {
            if (at >= source.Length)
            {
                throw PatternException.Invalid("a class has no end");
            }

            if (source[at] == ']')
            {
                at++;
                made.Append(read.Write(isNegated));
                return;
            }

            ClassRange(read);
        }
    }

    private void ClassRange(CharacterClass read)
    {
        var from = ClassMember(read);
        if (at + 1 >= source.Length || source[at] != '-' || source[at + 1] == ']')
        {
            Add(read, from, from);
            return;
        }

        at++;
        var to = ClassMember(read);
        if (from is null || to is null || to < from)
        {
            throw PatternException.Invalid("a class has a range without two ends in order");
        }

        Add(read, from, to);
    }

    private static void Add(CharacterClass read, int? from, int? to)
    {
        if (from is { } first && to is { } last)
        {
            read.Add(first, last);
        }
    }

    /// <summary>The character that stands here; null for a set, which is added.</summary>
    private int? ClassMember(CharacterClass read)
    {
        if (source[at] != '\\')
        {
            return CodePoint();
        }

        at++;
        var letter = at < source.Length ? source[at++] : throw PatternException.Invalid("a backslash ends it");
        switch (letter)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                read.AddEscape(letter);
                return null;
            case 'p' or 'P':
                read.Add(Property(), letter == 'P');
                return null;
            case 'b':
                return '\b';
            default:
                return EscapedCharacter(letter);
        }
    }
}
