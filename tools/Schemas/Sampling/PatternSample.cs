using System.Globalization;
using System.Text;

namespace OpenApi.Schemas.Sampling;

/// <summary>
/// Makes one text that a regular expression accepts: the first alternative, the fewest repetitions, the first
/// character of a class. Assertions and back references are skipped; the caller has the result checked.
/// </summary>
internal sealed class PatternSample
{
    private const int MostRepetitions = 1_000;
    private readonly string pattern;
    private int at;

    private PatternSample(string pattern) => this.pattern = pattern;

    public static string Of(string pattern) => new PatternSample(pattern).Alternatives();

    private bool AtEnd => at >= pattern.Length;

    private string Alternatives()
    {
        var first = Sequence();
        while (!AtEnd && pattern[at] == '|')
        {
            at++;
            Sequence();
        }

        return first;
    }

    private string Sequence()
    {
        var made = new StringBuilder();
        while (!AtEnd && pattern[at] is not ('|' or ')'))
        {
            var unit = Unit();
            for (var times = Repetitions(); times > 0; times--)
            {
                made.Append(unit);
            }
        }

        return made.ToString();
    }

    private string Unit() =>
        pattern[at++] switch
        {
            '^' or '$' => "",
            '.' => "a",
            '(' => Group(),
            '[' => Class().ToString(),
            '\\' when !AtEnd => Escape(pattern[at++]) is var c && c == '\0' ? "" : c.ToString(),
            var literal => literal.ToString(),
        };

    private string Group()
    {
        var isAssertion = false;
        if (!AtEnd && pattern[at] == '?')
        {
            var rest = pattern.AsSpan(at);
            isAssertion =
                rest.StartsWith("?=") || rest.StartsWith("?!") || rest.StartsWith("?<=") || rest.StartsWith("?<!");
            at +=
                rest.StartsWith("?<") && !isAssertion ? rest.IndexOf('>') + 1
                : rest.StartsWith("?<") ? 3
                : Math.Min(2, rest.Length);
        }

        var inner = Alternatives();
        at++;
        return isAssertion ? "" : inner;
    }

    private char Class()
    {
        var negated = !AtEnd && pattern[at] == '^';
        at += negated ? 1 : 0;
        var ranges = new List<(char From, char To)>();
        for (var first = true; !AtEnd && (first || pattern[at] != ']'); first = false)
        {
            var from = Member();
            var to = from;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                to = Member();
            }

            ranges.Add((from, to));
        }

        at++;
        return !negated
            ? ranges.Select(range => range.From).FirstOrDefault('a')
            : "a0 _-AZ~".FirstOrDefault(c => !ranges.Any(range => range.From <= c && c <= range.To), 'a');
    }

    private char Member()
    {
        var c = pattern[at++];
        return c == '\\' && !AtEnd ? Escape(pattern[at++]) : c;
    }

    private char Escape(char c) =>
        c switch
        {
            'd' => '0',
            'w' => 'a',
            's' => ' ',
            'D' or 'S' => 'a',
            'W' => '-',
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'u' => Code(4),
            'x' => Code(2),
            'p' or 'P' => Category(),
            'b' or 'B' => '\0',
            _ => c,
        };

    private char Code(int digits)
    {
        var code = at + digits <= pattern.Length ? pattern.Substring(at, digits) : "";
        at = Math.Min(at + digits, pattern.Length);
        return int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            ? (char)value
            : 'a';
    }

    private char Category()
    {
        var end = pattern.IndexOf('}', Math.Min(at, pattern.Length));
        var name = end > at ? pattern[(at + 1)..end] : "";
        at = end < 0 ? pattern.Length : end + 1;
        return name.StartsWith('N') ? '0'
            : name is "Lu" ? 'A'
            : 'a';
    }

    private int Repetitions()
    {
        if (AtEnd)
        {
            return 1;
        }

        var times = 1;
        switch (pattern[at])
        {
            case '*' or '?':
                at++;
                times = 0;
                break;
            case '+':
                at++;
                break;
            case '{' when pattern.IndexOf('}', at) is var end and > 0 && Least(pattern[(at + 1)..end]) is { } least:
                at = end + 1;
                times = least;
                break;
            default:
                return 1;
        }

        if (!AtEnd && pattern[at] is '?' or '+' && times != 1)
        {
            at++;
        }

        return times;
    }

    private static int? Least(string bounds) =>
        int.TryParse(bounds.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least)
            ? Math.Min(least, MostRepetitions)
            : null;
}
