using System.Collections.Immutable;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// The components that both versions bring in for the same value, as <c>allOf</c> does with a base. They are compared where
/// they stand, once, and what is left is compared here; unless what is left and they speak of the same, see
/// <see cref="Independence"/>.
/// </summary>
/// <param name="Names">Their names.</param>
/// <param name="Pairs">The components in both versions.</param>
internal sealed record CommonComponents(ImmutableHashSet<string> Names, ImmutableArray<ChildPair> Pairs)
{
    /// <summary>The components of a pair.</summary>
    public static CommonComponents Of(SchemaPair pair)
    {
        // A component that is compared with its own other version brings itself in on neither side.
        var areSame = pair.Old.RootName == pair.New.RootName;
        var old = Inclusions(pair.Old, areSame);
        var @new = Inclusions(pair.New, areSame);
        var names = old.Keys.Where(@new.ContainsKey).ToImmutableHashSet(StringComparer.Ordinal);
        if (!names.IsEmpty && !new Independence(pair).Holds(names))
        {
            names = names.Clear();
        }

        return new(
            names,
            [.. names.Order(StringComparer.Ordinal).Select(name => new ChildPair(Side(old[name]), Side(@new[name])))]
        );
    }

    /// <summary>The pair without these components.</summary>
    public SchemaPair Rest(SchemaPair pair) =>
        Names.IsEmpty ? pair : new(Without(pair.Old), Without(pair.New), pair.Direction);

    private static SchemaSide Side(Inclusion inclusion) => new(inclusion.Target.Node, [inclusion.Target], true);

    private static Dictionary<string, Inclusion> Inclusions(MergedSchema schema, bool withoutRoot)
    {
        var inclusions = new Dictionary<string, Inclusion>(StringComparer.Ordinal);
        foreach (var inclusion in schema.Facets.Select(facet => facet.Inclusion).OfType<Inclusion>())
        {
            inclusions.TryAdd(inclusion.Name, inclusion);
        }

        if (!withoutRoot && schema.RootName is { } name)
        {
            inclusions.TryAdd(name, new Inclusion(name, schema.Side.Schemas[0], false));
        }

        return inclusions;
    }

    private MergedSchema Without(MergedSchema schema) =>
        new(
            schema.Side,
            [.. schema.Facets.Where(facet => !IsCommon(facet.Inclusion, schema))],
            [.. schema.Groups.Where(group => !IsCommon(group.Inclusion, schema))],
            [.. schema.Unions.Where(union => !IsCommon(union.Group.Inclusion, schema))]
        );

    private bool IsCommon(Inclusion? inclusion, MergedSchema schema) =>
        (inclusion?.Name ?? schema.RootName) is { } name && Names.Contains(name);
}
