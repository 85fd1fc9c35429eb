using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>The member that tells variants apart, and which value stands for which.</summary>
internal static class DiscriminatorComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair)
    {
        var (old, @new) = (Discriminator.Of(pair.Old), Discriminator.Of(pair.New));
        if (old is null || @new is null)
        {
            return old is null == @new is null ? [] : [Stated(pair, old ?? @new!, narrows: old is null)];
        }

        if (old.Property != @new.Property)
        {
            return
            [
                pair.Value(
                    VariantRules.DiscriminatorChanged.Rule(pair.Direction),
                    "the member that tells the variants apart",
                    (old.Node, old.Property),
                    (@new.Node, @new.Property)
                ),
            ];
        }

        return
        [
            .. old
                .Values.Keys.Where(value => !@new.Values.ContainsKey(value))
                .Select(value => Presence(pair, old, @new, value, isAdded: false)),
            .. @new
                .Values.Keys.Where(value => !old.Values.ContainsKey(value))
                .Select(value => Presence(pair, old, @new, value, isAdded: true)),
            .. old
                .Values.Where(entry =>
                    @new.Values.TryGetValue(entry.Key, out var other) && other.Target != entry.Value.Target
                )
                .Select(entry => new Finding(
                    VariantRules.DiscriminatorTarget.Rule(pair.Direction),
                    pair.Old.Holder,
                    entry.Key,
                    $"the value '{entry.Key}' stands for {@new.Values[entry.Key].Target}, it stood for {entry.Value.Target}",
                    entry.Value.Node,
                    @new.Values[entry.Key].Node
                )
                {
                    OldValue = entry.Value.Target,
                    NewValue = @new.Values[entry.Key].Target,
                }),
        ];
    }

    private static Finding Stated(SchemaPair pair, Discriminator discriminator, bool narrows) =>
        pair.Finding(
            VariantRules.Discriminator.Rule(pair.Direction, narrows),
            narrows
                ? $"the member '{discriminator.Property}' tells the variants apart"
                : $"the member '{discriminator.Property}' no longer tells the variants apart",
            "discriminator"
        );

    private static Finding Presence(
        SchemaPair pair,
        Discriminator old,
        Discriminator @new,
        string value,
        bool isAdded
    ) =>
        new(
            VariantRules.DiscriminatorValue.Rule(pair.Direction, narrows: !isAdded),
            pair.Old.Holder,
            value,
            isAdded ? $"the value '{value}' was added" : $"the value '{value}' was removed",
            isAdded ? old.Node : old.Values[value].Node,
            isAdded ? @new.Values[value].Node : @new.Node
        );

    /// <summary>A discriminator of one version.</summary>
    /// <param name="Property">The member.</param>
    /// <param name="Node">The node of <c>discriminator</c>.</param>
    /// <param name="Values">The mapped values, each with the name of the schema that it stands for.</param>
    private sealed record Discriminator(
        string Property,
        Node Node,
        ImmutableSortedDictionary<string, (string Target, Node Node)> Values
    )
    {
        public static Discriminator? Of(MergedSchema schema)
        {
            foreach (var facet in schema.Facets.Select(facet => facet.Schema))
            {
                if (facet.DiscriminatorProperty is { } property && facet["discriminator"] is { } node)
                {
                    return new(
                        property,
                        node,
                        facet
                            .DiscriminatorMapping.Where(entry => entry.Value.AsString is not null)
                            .ToImmutableSortedDictionary(
                                entry => entry.Name,
                                entry => (entry.Value.AsString!.Split('/')[^1], entry.Value),
                                StringComparer.Ordinal
                            )
                    );
                }
            }

            return null;
        }
    }
}
