using System.Collections.Immutable;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>One step of a query: its selectors, asked one after the other (RFC 9535, section 2.5).</summary>
/// <param name="IsDescendant">Whether everything below is asked as well, however deep (<c>..</c>).</param>
/// <param name="Selectors">The selectors.</param>
internal sealed record Segment(bool IsDescendant, ImmutableArray<Selector> Selectors)
{
    /// <summary>Whether the step can lead to one value at most.</summary>
    public bool IsSingular => !IsDescendant && Selectors is [NameSelector or IndexSelector];

    /// <summary>Adds what the step selects from a value.</summary>
    public void Select(Match from, QueryRun query, List<Match> selected)
    {
        query.Budget.Step();
        foreach (var selector in Selectors)
        {
            foreach (var match in selector.Select(from, query))
            {
                query.Budget.Step();
                selected.Add(match);
            }
        }

        if (IsDescendant)
        {
            foreach (var child in from.Children())
            {
                Select(child, query, selected);
            }
        }
    }
}
