namespace OpenApi.Changes.CSharp;

/// <summary>Finds which of two sets of types are the same: those of one name, and of the rest those of one shape.</summary>
internal static class Renames
{
    /// <summary>Pairs types.</summary>
    /// <param name="before">The old types by name.</param>
    /// <param name="after">The new types by name.</param>
    /// <param name="simpleName">The name without namespace and outer types.</param>
    /// <param name="shape">What a type consists of; empty types have an empty one and are never paired by it.</param>
    /// <param name="members">The names on the wire of what it consists of.</param>
    /// <returns>The new names by old name.</returns>
    public static Dictionary<string, string> Match<T>(
        IReadOnlyDictionary<string, T> before,
        IReadOnlyDictionary<string, T> after,
        Func<T, string> simpleName,
        Func<T, string> shape,
        Func<T, IEnumerable<string>> members
    )
    {
        var pairs = before.Keys.Where(after.ContainsKey).ToDictionary(name => name, StringComparer.Ordinal);
        Pair(type => simpleName(type) + "\n" + shape(type), (_, _) => true);
        Pair(shape, (old, _) => members(old).Any());
        Pair(simpleName, AreAlike);
        return pairs;

        void Pair(Func<T, string> key, Func<T, T, bool> accepts)
        {
            var taken = pairs.Values.ToHashSet(StringComparer.Ordinal);
            var open = after.Where(type => !taken.Contains(type.Key)).ToLookup(type => key(type.Value));
            foreach (var group in before.Where(type => !pairs.ContainsKey(type.Key)).GroupBy(type => key(type.Value)))
            {
                if (group.Count() == 1 && open[group.Key].Count() == 1)
                {
                    var (old, now) = (group.Single(), open[group.Key].Single());
                    if (accepts(old.Value, now.Value))
                    {
                        pairs.Add(old.Key, now.Key);
                    }
                }
            }
        }

        bool AreAlike(T old, T now) => Renames.AreAlike(members(old), members(now));
    }

    /// <summary>Whether two types have half of what they consist of in common.</summary>
    public static bool AreAlike(IEnumerable<string> oldMembers, IEnumerable<string> newMembers)
    {
        var (olds, news) = (oldMembers.ToHashSet(), newMembers.ToHashSet());
        return olds.Count(news.Contains) * 2 >= Math.Max(olds.Count, news.Count) && olds.Overlaps(news);
    }
}
