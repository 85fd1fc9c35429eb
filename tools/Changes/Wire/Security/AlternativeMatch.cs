namespace OpenApi.Changes.Wire.Security;

/// <summary>
/// Which way to be let in of the new version is which of the old one: the same schemes with the same scopes, else the same
/// schemes.
/// </summary>
/// <param name="Pairs">The ways of both versions.</param>
/// <param name="Removed">The ways that only the old version has.</param>
/// <param name="Added">The ways that only the new version has.</param>
internal sealed record AlternativeMatch(
    IReadOnlyList<(Alternative Old, Alternative New)> Pairs,
    IReadOnlyList<Alternative> Removed,
    IReadOnlyList<Alternative> Added
)
{
    /// <summary>Matches the ways of two operations; the one without credentials is left out.</summary>
    public static AlternativeMatch Of(IEnumerable<Alternative> old, IEnumerable<Alternative> @new)
    {
        var removed = old.Where(way => !way.IsAnonymous).ToList();
        var added = @new.Where(way => !way.IsAnonymous).ToList();
        var pairs = new List<(Alternative, Alternative)>();
        foreach (var identity in (Func<Alternative, string>[])[way => way.Name, way => way.Credentials])
        {
            foreach (var way in removed.ToList())
            {
                if (added.Find(other => identity(other) == identity(way)) is { } counterpart)
                {
                    pairs.Add((way, counterpart));
                    removed.Remove(way);
                    added.Remove(counterpart);
                }
            }
        }

        return new(pairs, removed, added);
    }
}
