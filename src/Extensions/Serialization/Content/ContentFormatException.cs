namespace OpenApi.Serialization.Content;

/// <summary>
/// Content that cannot be read or written: no JSON, too deep, too long, a value that its member cannot hold (when reading strictly), or
/// a value that the format has no way to write. The message names the place and never the value, which may be secret.
/// </summary>
public sealed class ContentFormatException : Exception
{
    private const int LongestPath = 512;

    /// <summary>Says what is wrong where.</summary>
    /// <param name="problem">What is wrong, and what to do.</param>
    /// <param name="path">The place: a JSONPath, or the name of a form's field.</param>
    /// <param name="line">The line from 1, where the text itself is at fault.</param>
    /// <param name="column">The byte within the line from 1.</param>
    public ContentFormatException(string problem, string path, long? line = null, long? column = null)
        : base($"{problem} (at {Short(path)}{(line is null ? "" : $", line {line}, byte {column}")})")
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>The place: a JSONPath such as <c>$.data.videos[3].status</c>, or the name of a form's field.</summary>
    public string Path { get; }

    /// <summary>The line from 1; null where the text itself is not at fault.</summary>
    public long? Line { get; }

    /// <summary>The byte within the line from 1; null where the text itself is not at fault.</summary>
    public long? Column { get; }

    private static string Short(string path) => path.Length <= LongestPath ? path : path[..LongestPath] + "…";
}
