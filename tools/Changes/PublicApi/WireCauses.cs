namespace OpenApi.Changes.PublicApi;

/// <summary>Says which changes of a document made the surface of its client another one.</summary>
public static class WireCauses
{
    /// <summary>A line for what was found, and one for each change with its place in the new version.</summary>
    /// <param name="changes">What changed on the wire since the surface was recorded.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Count == 0
            ? ["Nothing changed on the wire since the record was made: the options or the generator did."]
            : changes.Select(Line).Prepend("What changed on the wire since the record was made:");
    }

    private static string Line(Change change)
    {
        var place = change.New ?? change.Old;
        var at = place is null ? "" : $" at {place.Path}({place.Line},{place.Column})";
        return $"  {change.Message} [{change.Rule.Id}]{at}";
    }
}
