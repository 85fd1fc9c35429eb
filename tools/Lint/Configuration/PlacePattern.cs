using System.Text.RegularExpressions;

namespace OpenApi.Lint.Configuration;

/// <summary>
/// A pattern of JSON pointers or paths: <c>*</c> stands for anything within one segment, <c>**</c> for any number of segments,
/// everything else for itself.
/// </summary>
public sealed class PlacePattern
{
    private readonly Regex whole;
    private readonly Regex end;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    public PlacePattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        var expression = Regex
            .Escape(text)
            .Replace(@"/\*\*", "(?:/[^/]*)*", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        whole = new Regex($@"\A{expression}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        end = new Regex($@"(?:\A|/){expression}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether all of a pointer or path fits.</summary>
    public bool Matches(string place) => whole.IsMatch(place);

    /// <summary>Whether the last segments of a path fit; both kinds of slashes are the same.</summary>
    public bool MatchesEndOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return end.IsMatch(path.Replace('\\', '/'));
    }
}
