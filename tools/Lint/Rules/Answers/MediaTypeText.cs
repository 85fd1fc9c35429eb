using System.Text.RegularExpressions;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>Media types as RFC 9110, section 8.3.1 and RFC 6838, section 4.2 write them.</summary>
internal static partial class MediaTypeText
{
    /// <summary>Whether a text is a media type or a range, parameters included.</summary>
    public static bool IsWellFormed(string text) => Grammar().IsMatch(text);

    /// <summary>The type without what makes no difference: case, but for values, spaces and a charset that is UTF-8 anyway.</summary>
    public static string Folded(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(
            ';',
            parts
                .Take(1)
                .Select(type => type.ToLowerInvariant())
                .Concat(
                    parts
                        .Skip(1)
                        .Select(parameter => FoldedParameter(parameter.Replace("\"", "", StringComparison.Ordinal)))
                        .Where(parameter => parameter is not ("charset=utf-8" or "charset=utf8"))
                        .Order(StringComparer.Ordinal)
                )
        );
    }

    private static string FoldedParameter(string parameter) =>
        parameter.Split('=', 2) is [var name, var value]
            ? $"{name.ToLowerInvariant()}={(name.Equals("charset", StringComparison.OrdinalIgnoreCase) ? value.ToLowerInvariant() : value)}"
            : parameter;

    [GeneratedRegex(
        """^(?:\*|[A-Za-z0-9!#$&^_.+-]{1,127})/(?:\*|[A-Za-z0-9!#$&^_.+-]{1,127}|\*\+[A-Za-z0-9]+)(?:[ \t]*;[ \t]*[A-Za-z0-9!#$%&'*+.^_`|~-]+=(?:[A-Za-z0-9!#$%&'*+.^_`|~-]+|"[^"\\]*(?:\\.[^"\\]*)*"))*\z"""
    )]
    private static partial Regex Grammar();
}
