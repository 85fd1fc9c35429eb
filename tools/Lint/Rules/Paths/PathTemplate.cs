using System.Text.RegularExpressions;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>What the rules ask about path templates.</summary>
internal static partial class PathTemplate
{
    /// <summary>The names in braces, in order.</summary>
    public static IReadOnlyList<string> Names(string template) =>
        [.. Braces().Matches(template).Select(match => match.Groups[1].Value)];

    /// <summary>The template with all names taken out, so that templates of the same requests are equal.</summary>
    public static string Shape(string template) => Braces().Replace(template, "{}");

    /// <summary>Whether the braces do not pair, or hold nothing.</summary>
    public static bool IsBroken(string template) =>
        Braces().Replace(template, "").AsSpan().IndexOfAny('{', '}') >= 0
        || Names(template).Any(string.IsNullOrWhiteSpace);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
