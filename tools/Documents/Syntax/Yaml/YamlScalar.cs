using System.Globalization;
using System.Numerics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax.Json;

namespace OpenApi.Documents.Syntax.Yaml;

/// <summary>
/// The types of unquoted YAML scalars by the core schema (YAML 1.2.2, section 10.3.2), in JSON's notation. What JSON has no
/// notation for, <c>.inf</c> and <c>.nan</c>, stays a text.
/// </summary>
internal static class YamlScalar
{
    private const int LongestBasedInteger = 200;

    /// <summary>The kind of a plain scalar, and its text in JSON's notation.</summary>
    public static (NodeKind Kind, string Text) Resolve(string plain) =>
        plain switch
        {
            "" or "~" or "null" or "Null" or "NULL" => (NodeKind.Null, "null"),
            "true" or "True" or "TRUE" => (NodeKind.Boolean, "true"),
            "false" or "False" or "FALSE" => (NodeKind.Boolean, "false"),
            _ => Number(plain) is { } number ? (NodeKind.Number, number) : (NodeKind.String, plain),
        };

    private static string? Number(string plain)
    {
        if (plain[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return null;
        }

        return JsonNumber.End(plain, 0) == plain.Length ? plain : BasedInteger(plain) ?? LooseNumber(plain);
    }

    private static string? BasedInteger(string plain)
    {
        if (plain.Length is < 3 or > LongestBasedInteger || plain[0] != '0' || plain[1] is not ('x' or 'o'))
        {
            return null;
        }

        var digitBase = plain[1] == 'x' ? 16 : 8;
        var value = BigInteger.Zero;
        for (var i = 2; i < plain.Length; i++)
        {
            var digit = plain[i] switch
            {
                >= '0' and <= '9' => plain[i] - '0',
                >= 'a' and <= 'f' => plain[i] - 'a' + 10,
                >= 'A' and <= 'F' => plain[i] - 'A' + 10,
                _ => digitBase,
            };
            if (digit >= digitBase)
            {
                return null;
            }

            value = (value * digitBase) + digit;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number that YAML allows and JSON writes otherwise: a plus, leading zeros, no digit beside the point.</summary>
    private static string? LooseNumber(string plain)
    {
        var start = plain[0] is '+' or '-' ? 1 : 0;
        var wholeEnd = start + Digits(plain, start);
        var fractionStart = wholeEnd < plain.Length && plain[wholeEnd] == '.' ? wholeEnd + 1 : wholeEnd;
        var fractionEnd = fractionStart > wholeEnd ? fractionStart + Digits(plain, fractionStart) : wholeEnd;
        if (wholeEnd == start && fractionEnd == fractionStart)
        {
            return null;
        }

        var whole = plain.Substring(start, wholeEnd - start).TrimStart('0');
        var json =
            (plain[0] == '-' ? "-" : "")
            + (whole.Length == 0 ? "0" : whole)
            + (fractionEnd > fractionStart ? plain.Substring(fractionStart - 1, fractionEnd - fractionStart + 1) : "")
            + plain.Substring(fractionEnd);
        return JsonNumber.End(json, 0) == json.Length ? json : null;
    }

    private static int Digits(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
