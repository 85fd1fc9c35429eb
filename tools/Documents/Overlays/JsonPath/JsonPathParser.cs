using System.Collections.Immutable;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>Reads queries (RFC 9535, appendix A).</summary>
/// <param name="text">The query.</param>
internal sealed class JsonPathParser(string text)
{
    private const int LongestQuery = 10_000;
    private readonly QueryCursor cursor = new(text);

    /// <summary>Reads the whole text as a query from the root.</summary>
    /// <exception cref="JsonPathException">It is none.</exception>
    public RelativeQuery ParseWhole()
    {
        if (text.Length > LongestQuery)
        {
            throw cursor.Fault($"the query is longer than {LongestQuery} characters");
        }

        cursor.Require("$");
        var query = new RelativeQuery(IsFromRoot: true, Segments());
        return cursor.IsAtEnd ? query : throw cursor.Fault("'.', '..' or '[' is expected here");
    }

    private ImmutableArray<Segment> Segments()
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        while (true)
        {
            var end = cursor.Offset;
            cursor.SkipSpaces();
            if (cursor.Take(".."))
            {
                segments.Add(new Segment(true, cursor.Current == '[' ? Bracketed() : [Shorthand()]));
            }
            else if (cursor.Take("."))
            {
                segments.Add(new Segment(false, [Shorthand()]));
            }
            else if (cursor.Current == '[')
            {
                segments.Add(new Segment(false, Bracketed()));
            }
            else
            {
                // Spaces belong to the query only between its segments.
                cursor.GoTo(end);
                return segments.ToImmutable();
            }
        }
    }

    private Selector Shorthand() =>
        cursor.Take("*") ? new WildcardSelector()
        : cursor.TakeName() is { } name ? new NameSelector(name)
        : throw cursor.Fault(
            "a name or '*' is expected here; names with other signs go in brackets and quotes, as in ['a-b']"
        );

    private ImmutableArray<Selector> Bracketed()
    {
        cursor.Require("[");
        var selectors = ImmutableArray.CreateBuilder<Selector>();
        do
        {
            cursor.SkipSpaces();
            selectors.Add(ParseSelector());
            cursor.SkipSpaces();
        } while (cursor.Take(","));

        cursor.Require("]");
        return selectors.ToImmutable();
    }

    private Selector ParseSelector()
    {
        if (cursor.TakeText() is { } name)
        {
            return new NameSelector(name);
        }

        if (cursor.Take("*"))
        {
            return new WildcardSelector();
        }

        if (cursor.Take("?"))
        {
            cursor.SkipSpaces();
            return new FilterSelector(new FilterParser(cursor, Segments).Parse());
        }

        var start = cursor.TakeInteger();
        var afterStart = cursor.Offset;
        cursor.SkipSpaces();
        if (cursor.Take(":"))
        {
            return Slice(start);
        }

        cursor.GoTo(afterStart);
        return start is { } index
            ? new IndexSelector(index)
            : throw cursor.Fault("a quoted name, a number, a slice, '*' or '?' is expected here");
    }

    private SliceSelector Slice(long? start)
    {
        cursor.SkipSpaces();
        var end = cursor.TakeInteger();
        cursor.SkipSpaces();
        long? step = null;
        if (cursor.Take(":"))
        {
            cursor.SkipSpaces();
            step = cursor.TakeInteger();
        }

        return new SliceSelector(start, end, step ?? 1);
    }
}
