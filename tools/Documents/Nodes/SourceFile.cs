namespace OpenApi.Documents.Nodes;

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

    /// <summary>The location of an offset.</summary>
    /// <param name="offset">Offset in UTF-16 units; values outside the text are moved to its nearest end.</param>
    /// <param name="pointer">The JSON pointer of the value that is there, if any.</param>
    public SourceLocation LocationAt(int offset, string pointer = "")
    {
        var starts = lineStarts ??= FindLineStarts(Text);
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new SourceLocation(Path, pointer, line + 1, offset - starts[line] + 1);
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
