namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>The text of one path segment.</summary>
internal static class SegmentText
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml", ".csv", ".txt"];

    /// <summary>
    /// Whether a segment is exactly one parameter; a file extension behind it does not count.
    /// </summary>
    public static bool IsSingleParameter(string segment)
    {
        var bare = WithoutExtension(segment);
        return bare.Length > 2 && bare[0] == '{' && bare.IndexOf('}') == bare.Length - 1 && bare.LastIndexOf('{') == 0;
    }

    /// <summary>The names of the parameters in a segment, in order.</summary>
    public static IReadOnlyList<string> Parameters(string segment)
    {
        var names = new List<string>();
        for (var open = segment.IndexOf('{'); open >= 0; open = segment.IndexOf('{', open + 1))
        {
            var close = segment.IndexOf('}', open);
            if (close > open + 1)
            {
                names.Add(segment.Substring(open + 1, close - open - 1));
            }
        }

        return names;
    }

    /// <summary>The segment without a file extension.</summary>
    public static string WithoutExtension(string segment)
    {
        var extension = Array.Find(Extensions, ending => segment.EndsWith(ending, StringComparison.Ordinal));
        return extension is null || extension.Length == segment.Length
            ? segment
            : segment.Substring(0, segment.Length - extension.Length);
    }
}
