using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

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
                .Values.Where(entry => !@new.Values.ContainsKey(entry.Key) && Counts(entry.Value, NewName, @new))
                .Select(entry => Presence(pair, old, @new, entry.Key, isAdded: false)),
            .. @new
                .Values.Where(entry => !old.Values.ContainsKey(entry.Key) && Counts(entry.Value, OldName, old))
                .Select(entry => Presence(pair, old, @new, entry.Key, isAdded: true)),
            .. old
                .Values.Where(entry =>
                    @new.Values.TryGetValue(entry.Key, out var other) && other.Target != NewName(entry.Value.Target)
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

        string NewName(string name) => Renamed(name, @new.Variants, other => IsRename(name, other));
        string OldName(string name) => Renamed(name, old.Variants, other => IsRename(other, name));
        bool IsRename(string before, string after) => SchemaRename.Is(old.Document, before, @new.Document, after);
    }

    /// <summary>The name that a component has in the other version, which may be another one.</summary>
    private static string Renamed(string name, IReadOnlyList<string> others, Func<string, bool> isRename) =>
        others.Where(isRename).ToList() is [var only] && !others.Contains(name) ? only : name;

    /// <summary>
    /// A name that stands for itself is news only where the variant stayed: one that came or went as a whole is told as such.
    /// </summary>
    private static bool Counts(Mapped mapped, Func<string, string> nameInOther, Discriminator other) =>
        mapped.IsStated || other.Variants.Contains(nameInOther(mapped.Target));

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

    /// <summary>A schema that a value stands for.</summary>
    /// <param name="Target">Its name.</param>
    /// <param name="Node">Where that is said.</param>
    /// <param name="IsStated">Whether the mapping says it; else the value is the schema's own name.</param>
    private readonly record struct Mapped(string Target, Node Node, bool IsStated);

    /// <summary>A discriminator of one version.</summary>
    /// <param name="Property">The member.</param>
    /// <param name="Node">The node of <c>discriminator</c>.</param>
    /// <param name="Document">The document.</param>
    /// <param name="Variants">The names of the components that are variants.</param>
    /// <param name="Values">The values, each with the name of the schema that it stands for.</param>
    private sealed record Discriminator(
        string Property,
        Node Node,
        ApiDocument Document,
        IReadOnlyList<string> Variants,
        ImmutableSortedDictionary<string, Mapped> Values
    )
    {
        public static Discriminator? Of(MergedSchema schema)
        {
            foreach (var facet in schema.Facets.Select(facet => facet.Schema))
            {
                if (facet.DiscriminatorProperty is { } property && facet["discriminator"] is { } node)
                {
                    var variants = VariantsOf(facet).ToList();
                    return new(
                        property,
                        node,
                        facet.Document,
                        [.. variants.Select(variant => variant.Name)],
                        ValuesOf(facet, variants)
                    );
                }
            }

            return null;
        }

        private static IEnumerable<(string Name, Node Node)> VariantsOf(Schema schema) =>
            schema
                .OneOf.Concat(schema.AnyOf)
                .Where(variant => variant.Reference is not null)
                .Select(variant => (variant.Reference!.Split('/')[^1], variant.Node));

        /// <summary>What the mapping states, and the names of the variants that it does not speak of.</summary>
        private static ImmutableSortedDictionary<string, Mapped> ValuesOf(
            Schema schema,
            IEnumerable<(string Name, Node Node)> variants
        )
        {
            var values = schema
                .DiscriminatorMapping.Where(entry => entry.Value.AsString is not null)
                .ToImmutableSortedDictionary(
                    entry => entry.Name,
                    entry => new Mapped(entry.Value.AsString!.Split('/')[^1], entry.Value, IsStated: true),
                    StringComparer.Ordinal
                )
                .ToBuilder();
            var mapped = values.Values.Select(value => value.Target).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, node) in variants.Where(variant => !mapped.Contains(variant.Name)))
            {
                values.TryAdd(name, new Mapped(name, node, IsStated: false));
            }

            return values.ToImmutable();
        }
    }
}
