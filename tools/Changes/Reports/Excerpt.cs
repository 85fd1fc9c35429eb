using System.Collections.Immutable;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Reports;

/// <summary>A line of a document as a report shows it.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Text">Its text; of a very long line the part around the place.</param>
/// <param name="IsMarked">Whether the place is in it.</param>
internal sealed record ExcerptLine(int Number, string Text, bool IsMarked);

/// <summary>Cuts the lines around a place out of a document.</summary>
/// <param name="text">The whole document.</param>
internal sealed class Excerpt(string text)
{
    private const int LinesBefore = 3;
    private const int LinesAfter = 6;
    private const int LongestLine = 200;
    private readonly ImmutableArray<int> starts = StartsOf(text);

    /// <summary>The lines around a place; none when the document has no such line.</summary>
    public IEnumerable<ExcerptLine> Around(SourceLocation place)
    {
        var first = Math.Max(1, place.Line - LinesBefore);
        var last = Math.Min(starts.Length, place.Line + LinesAfter);
        for (var number = first; number <= last; number++)
        {
            var isMarked = number == place.Line;
            yield return new ExcerptLine(number, Shorten(LineAt(number), isMarked ? place.Column : 1), isMarked);
        }
    }

    private string LineAt(int number)
    {
        var start = starts[number - 1];
        var end = number < starts.Length ? starts[number] : text.Length;
        return text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>A document on one line has all of it in each excerpt, unless only what is near the place is taken.</summary>
    private static string Shorten(string line, int column)
    {
        if (line.Length <= LongestLine)
        {
            return line;
        }

        var start = Math.Clamp(column - 1 - (LongestLine / 4), 0, line.Length - LongestLine);
        var end = start + LongestLine;
        return (start > 0 ? "…" : "") + line[start..end] + (end < line.Length ? "…" : "");
    }

    /// <summary>Lines end as the reader of documents counts them: at a line feed, a carriage return, or both.</summary>
    private static ImmutableArray<int> StartsOf(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0; )
        {
            var next = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
            starts.Add(next);
            var step = text.AsSpan(next).IndexOfAny('\r', '\n');
            i = step < 0 ? -1 : next + step;
        }

        return starts.ToImmutable();
    }
}
