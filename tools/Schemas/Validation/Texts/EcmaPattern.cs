using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>Regular expressions as ECMA-262 means them, on .NET's engine.</summary>
public static class EcmaPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Compiles an expression; null when .NET has nothing like it.</summary>
    public static Regex? Compile(string pattern)
    {
        var translated = Translate(pattern);
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception unsupported) when (unsupported is NotSupportedException or ArgumentException)
        {
            return CompileBacktracking(translated);
        }
    }

    /// <summary>Whether a text matches. An expression that does not come to an end in a second does not match.</summary>
    public static bool IsMatch(Regex expression, string text)
    {
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex? CompileBacktracking(string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant, Longest);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// In ECMA-262 <c>\d</c> and <c>\w</c> are ASCII, <c>$</c> is the very end, and <c>\u{…}</c> and <c>[^]</c> exist.
    /// </summary>
    private static string Translate(string pattern)
    {
        var made = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            switch (c)
            {
                case '\\' when i + 1 < pattern.Length:
                    i += Escape(pattern, i + 1, inClass, made);
                    break;
                case '[' when !inClass && pattern.AsSpan(i).StartsWith("[^]"):
                    made.Append(@"[\s\S]");
                    i += 2;
                    break;
                case '[' when !inClass:
                    inClass = true;
                    made.Append(c);
                    break;
                case '[':
                    // .NET would read a subtraction here.
                    made.Append(@"\[");
                    break;
                case ']' when inClass:
                    inClass = false;
                    made.Append(c);
                    break;
                case '$' when !inClass:
                    made.Append(@"\z");
                    break;
                case '.' when !inClass:
                    made.Append(@"[^\n\r\u2028\u2029]");
                    break;
                default:
                    made.Append(c);
                    break;
            }
        }

        return made.ToString();
    }

    /// <summary>Writes the escape whose letter stands at <paramref name="at"/>; gives how many characters it took.</summary>
    private static int Escape(string pattern, int at, bool inClass, StringBuilder made)
    {
        switch (pattern[at])
        {
            case 'd':
                made.Append(inClass ? "0-9" : "[0-9]");
                return 1;
            case 'D' when !inClass:
                made.Append("[^0-9]");
                return 1;
            case 'w':
                made.Append(inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]");
                return 1;
            case 'W' when !inClass:
                made.Append("[^A-Za-z0-9_]");
                return 1;
            case '/' or '-' when !inClass:
                made.Append(pattern[at]);
                return 1;
            case 'u'
                when at + 1 < pattern.Length && pattern[at + 1] == '{' && pattern.IndexOf('}', at) is var end and > 0:
                AppendCodePoint(pattern[(at + 2)..end], made);
                return end - at + 1;
            default:
                made.Append('\\').Append(pattern[at]);
                return 1;
        }
    }

    private static void AppendCodePoint(string digits, StringBuilder made)
    {
        if (
            int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code)
        )
        {
            made.Append(Regex.Escape(char.ConvertFromUtf32(code)));
        }
    }
}
