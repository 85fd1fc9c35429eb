using System.Text;
using System.Text.RegularExpressions;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>
/// Regular expressions of I-Regexp (RFC 9485), the small common part of all dialects, on .NET's engine. An expression that is
/// none matches nothing, as RFC 9535 has it.
/// </summary>
internal static class InteroperableRegex
{
    private const string Escapable = @"()*+-.?[\]^nrt{|}";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Whether a text matches, as a whole or in some part.</summary>
    /// <exception cref="StepBudgetException">The expression does not come to an end in a second.</exception>
    public static bool IsMatch(string expression, string text, bool isWhole)
    {
        if (Translate(expression) is not { } translated)
        {
            return false;
        }

        try
        {
            return Regex.IsMatch(
                text,
                isWhole ? $@"\A(?:{translated})\z" : translated,
                RegexOptions.CultureInvariant,
                Longest
            );
        }
        catch (RegexMatchTimeoutException)
        {
            throw new StepBudgetException();
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The expression in .NET's words; null when it uses what I-Regexp does not have.</summary>
    private static string? Translate(string expression)
    {
        var made = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < expression.Length; i++)
        {
            var c = expression[i];
            switch (c)
            {
                case '\\':
                    var length = EscapeLength(expression, i);
                    if (length == 0)
                    {
                        return null;
                    }

                    made.Append(expression, i, length);
                    i += length - 1;
                    break;
                case '[' when inClass:
                    return null;
                case '[' or ']':
                    inClass = c == '[';
                    made.Append(c);
                    break;
                case '(' when !inClass && i + 1 < expression.Length && expression[i + 1] == '?':
                    return null;
                case '.' when !inClass:
                    made.Append(@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r])");
                    break;
                case '$' when !inClass:
                    made.Append(@"\z");
                    break;
                default:
                    made.Append(c);
                    break;
            }
        }

        return inClass ? null : made.ToString();
    }

    private static int EscapeLength(string expression, int at)
    {
        if (at + 1 == expression.Length)
        {
            return 0;
        }

        if (expression[at + 1] is 'p' or 'P')
        {
            var end = expression.IndexOf('}', at);
            return end > 0 && expression[at + 2] == '{' ? end - at + 1 : 0;
        }

        return Escapable.IndexOf(expression[at + 1]) >= 0 ? 2 : 0;
    }
}
