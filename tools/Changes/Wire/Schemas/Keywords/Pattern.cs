using System.Text.RegularExpressions;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Patterns of a document, which may be anything.</summary>
internal static class Pattern
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(100);

    private static readonly string[] LooksAround = ["$", "(?", "\\b", "\\B", "\\Z", "\\z", "\\G"];

    private static readonly string[] MatchesLineBreaks =
    [
        "[^",
        "(?",
        "|",
        "\\s",
        "\\W",
        "\\D",
        "\\P",
        "\\p",
        "\\n",
        "\\r",
        "\\v",
        "\\f",
        "\\c",
        "\\x",
        "\\u",
        "\\0",
        "\n",
        "\r",
    ];

    /// <summary>Whether a text meets a pattern; false for a pattern that cannot be used, or takes too long.</summary>
    public static bool IsMatch(string text, string pattern) => Try(text, pattern) is true;

    /// <summary>Whether a text certainly does not meet a pattern.</summary>
    public static bool Refuses(string text, string pattern) => Try(text, pattern) is false;

    /// <summary>
    /// Whether every text meets a pattern. One that matches the empty text, and does not look at what stands behind or around a place,
    /// matches it at the beginning of any other text too.
    /// </summary>
    public static bool IsMetByAll(string pattern) =>
        !LooksAround.Any(part => pattern.Contains(part, StringComparison.Ordinal)) && IsMatch("", pattern);

    /// <summary>
    /// Whether a pattern is met by every text that another one allows: by every text at all, or by every text on one line where the
    /// other one's texts have no line breaks.
    /// </summary>
    public static bool IsWithin(string narrow, string wide) =>
        IsMetByAll(wide)
        || (
            wide is "^.*$" or "^.*"
            && narrow is ['^', .., '$']
            && !MatchesLineBreaks.Any(part => narrow.Contains(part, StringComparison.Ordinal))
        );

    private static bool? Try(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (Exception unusable) when (unusable is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
