using System.Collections.Immutable;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>
/// A JSONPath query (RFC 9535) over nodes that know their place. Written here because what libraries there are answer with
/// values of their own, which have lost their lines.
/// </summary>
public sealed class JsonPathQuery
{
    private readonly RelativeQuery query;

    private JsonPathQuery(RelativeQuery query) => this.query = query;

    /// <summary>Reads a query.</summary>
    /// <param name="text">The query, beginning with <c>$</c>.</param>
    /// <exception cref="JsonPathException">The text is not a query; the exception says what is wrong and where.</exception>
    public static JsonPathQuery Parse(string text) => new(new JsonPathParser(text).ParseWhole());

    /// <summary>Answers the query.</summary>
    /// <param name="root">What <c>$</c> stands for.</param>
    /// <param name="budget">Bounds the work.</param>
    /// <returns>What was selected, in the order of the RFC; a value can be there more than once.</returns>
    /// <exception cref="StepBudgetException">The query takes too much work.</exception>
    public IReadOnlyList<Match> Select(Node root, StepBudget budget)
    {
        var start = Match.Root(root);
        return query.Select(start, new QueryRun(start, budget));
    }
}

/// <summary>What all parts of a query share while it is answered.</summary>
/// <param name="Root">What <c>$</c> stands for.</param>
/// <param name="Budget">Bounds the work.</param>
internal sealed record QueryRun(Match Root, StepBudget Budget);

/// <summary>A query from the root, or within a filter from the value in question.</summary>
/// <param name="IsFromRoot">Whether it begins with <c>$</c> and not with <c>@</c>.</param>
/// <param name="Segments">The steps.</param>
internal sealed record RelativeQuery(bool IsFromRoot, ImmutableArray<Segment> Segments)
{
    /// <summary>Whether the query can lead to one value at most.</summary>
    public bool IsSingular => Segments.All(segment => segment.IsSingular);

    /// <summary>Answers the query.</summary>
    public IReadOnlyList<Match> Select(Match current, QueryRun query)
    {
        var selected = new List<Match> { IsFromRoot ? query.Root : current };
        foreach (var segment in Segments)
        {
            var next = new List<Match>();
            foreach (var match in selected)
            {
                segment.Select(match, query, next);
            }

            selected = next;
        }

        return selected;
    }
}
