using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>
/// Finds types that have another name and other members too: a type that is gone and a type that is new are the same where one
/// stands at every place at which the other stood, and they have half of their members in common.
/// </summary>
internal sealed class RenamesByUse(
    ClientIndex before,
    ClientIndex after,
    Dictionary<string, string> classes,
    Dictionary<string, string> enums
)
{
    /// <summary>Adds pairs, as long as each makes more places known.</summary>
    public void Add()
    {
        while (classes.Count < before.Classes.Count || enums.Count < before.Enums.Count)
        {
            var known = classes.Count + enums.Count;
            var places = Places().Distinct().ToList();
            var oldUses = places.ToLookup(place => place.Old);
            var newUses = places.ToLookup(place => place.New);
            foreach (var (old, now) in places.Where(place => oldUses[place.Old].Count() == 1))
            {
                if (newUses[now].Count() == 1)
                {
                    AddAlike(old, now);
                }
            }

            if (classes.Count + enums.Count == known)
            {
                return;
            }
        }
    }

    private void AddAlike(string old, string now)
    {
        if (before.Classes.TryGetValue(old, out var oldClass) && after.Classes.TryGetValue(now, out var newClass))
        {
            if (!classes.ContainsValue(now) && Renames.AreAlike(TypeMembers.Of(oldClass), TypeMembers.Of(newClass)))
            {
                classes.TryAdd(old, now);
            }
        }
        else if (
            before.Enums.TryGetValue(old, out var oldEnum)
            && after.Enums.TryGetValue(now, out var newEnum)
            && !enums.ContainsValue(now)
            && Renames.AreAlike(TypeMembers.Of(oldEnum), TypeMembers.Of(newEnum))
        )
        {
            enums.TryAdd(old, now);
        }
    }

    /// <summary>The types that are gone, with those that are new and stand in their places.</summary>
    private IEnumerable<(string Old, string New)> Places()
    {
        var known = classes.Values.Concat(enums.Values).ToHashSet(StringComparer.Ordinal);
        return Properties()
            .Concat(Operations())
            .Where(place => place.Old?.Name is not null && place.New?.Name is not null)
            .Select(place => (before.Relative(place.Old!.Name!), after.Relative(place.New!.Name!)))
            .Where(place =>
                !classes.ContainsKey(place.Item1) && !enums.ContainsKey(place.Item1) && !known.Contains(place.Item2)
            );
    }

    private IEnumerable<(TypeReference? Old, TypeReference? New)> Properties() =>
        from pair in classes
        from property in before.Classes[pair.Key].Properties
        join other in after.Classes.SelectMany(type => type.Value.Properties.Select(known => (type.Key, known)))
            on (pair.Value, property.Name) equals (other.Key, other.known.Name)
        select ((TypeReference?)property.Type, (TypeReference?)other.known.Type);

    private IEnumerable<(TypeReference? Old, TypeReference? New)> Operations() =>
        from builder in before.Builders
        where after.Builders.ContainsKey(builder.Key)
        from operation in builder.Value.Operations
        from other in after.Builders[builder.Key].Operations
        where operation.Verb == other.Verb
        from place in new[] { (operation.Body?.Type, other.Body?.Type), (operation.Result, other.Result) }
        select place;
}
