using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>Chooses among the values that one value holds (RFC 9535, section 2.3).</summary>
internal abstract record Selector
{
    /// <summary>The chosen values, in the order of the document.</summary>
    /// <param name="from">The value.</param>
    /// <param name="query">The query that is answered.</param>
    public abstract IEnumerable<Match> Select(Match from, QueryRun query);
}

/// <summary><c>'name'</c>: the member of that name.</summary>
internal sealed record NameSelector(string Name) : Selector
{
    public override IEnumerable<Match> Select(Match from, QueryRun query) =>
        from.Node[Name] is { } value ? [from.Child(Name, value)] : [];
}

/// <summary><c>*</c>: everything.</summary>
internal sealed record WildcardSelector : Selector
{
    public override IEnumerable<Match> Select(Match from, QueryRun query) => from.Children();
}

/// <summary><c>0</c> or <c>-1</c>: one item, from the end when negative.</summary>
internal sealed record IndexSelector(long Index) : Selector
{
    public override IEnumerable<Match> Select(Match from, QueryRun query)
    {
        if (from.Node is not ArrayNode { Items: var items })
        {
            return [];
        }

        var at = Index < 0 ? items.Count + Index : Index;
        return at >= 0 && at < items.Count ? [from.Child((int)at, items[(int)at])] : [];
    }
}

/// <summary><c>start:end:step</c> (RFC 9535, section 2.3.4).</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : Selector
{
    public override IEnumerable<Match> Select(Match from, QueryRun query)
    {
        if (from.Node is not ArrayNode { Items: var items } || Step == 0)
        {
            yield break;
        }

        var count = items.Count;
        if (Step > 0)
        {
            var upper = Clamp(Normalize(End ?? count, count), 0, count);
            for (var at = Clamp(Normalize(Start ?? 0, count), 0, count); at < upper; at += Step)
            {
                yield return from.Child((int)at, items[(int)at]);
            }
        }
        else
        {
            var lower = End is { } end ? Clamp(Normalize(end, count), -1, count - 1) : -1;
            for (var at = Clamp(Normalize(Start ?? count - 1, count), -1, count - 1); at > lower; at += Step)
            {
                yield return from.Child((int)at, items[(int)at]);
            }
        }
    }

    private static long Normalize(long bound, int count) => bound >= 0 ? bound : count + bound;

    private static long Clamp(long value, long least, long most) => Math.Min(Math.Max(value, least), most);
}

/// <summary><c>?expression</c>: the values for which the expression is true.</summary>
internal sealed record FilterSelector(LogicalExpression Condition) : Selector
{
    public override IEnumerable<Match> Select(Match from, QueryRun query) =>
        from.Children()
            .Where(child =>
            {
                query.Budget.Step();
                return Condition.IsTrue(child, query);
            });
}
