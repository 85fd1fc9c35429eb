using System.Text.RegularExpressions;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>Patterns of a document, which may be anything.</summary>
internal static class Pattern
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a text meets a pattern; false for a pattern that cannot be used, or takes too long.</summary>
    public static bool IsMatch(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (Exception unusable) when (unusable is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
