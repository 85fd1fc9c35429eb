namespace OpenApi.ClientGenerator.Reading.Nodes;

/// <summary>A document as the user wrote it: its path and text, and the way from an offset to a line and a column.</summary>
/// <param name="path">The path that diagnostics show.</param>
/// <param name="text">The whole text.</param>
public sealed class SourceFile(string path, string text)
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    private int[]? lineStarts;

    /// <summary>The path that diagnostics show.</summary>
    public string Path { get; } = path;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The position of an offset.</summary>
    /// <param name="offset">Offset in UTF-16 units; values outside the text are moved to its nearest end.</param>
    /// <returns>Line and column, both counted from zero; the column in UTF-16 units.</returns>
    public LinePosition PositionAt(int offset)
    {
        var starts = lineStarts ??= FindLineStarts(Text);
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line, offset - starts[line]);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var next = 0; text.IndexOfAny(LineEnds, next) is var end and >= 0; next = starts[^1])
        {
            var isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            starts.Add(end + (isPair ? 2 : 1));
        }

        return [.. starts];
    }
}

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, counted from zero.</param>
/// <param name="Column">The column in UTF-16 units, counted from zero.</param>
public readonly record struct LinePosition(int Line, int Column);
