using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.Documents.Meaning.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>The variant that a value of a discriminator stands for.</summary>
/// <param name="Variant">The schema of the variant, followed.</param>
/// <param name="IsItself">Whether it is what a sender writes for the variant itself, and not for a schema below it.</param>
internal readonly record struct NamedVariant(Schema Variant, bool IsItself);

/// <summary>The discriminator of a union: its own, or one that all its variants have, each by itself or from a base.</summary>
/// <param name="Property">The wire name of the property.</param>
/// <param name="Names">The values and the variants they stand for.</param>
internal sealed record UnionDiscriminator(string Property, IReadOnlyList<KeyValuePair<string, NamedVariant>> Names)
{
    /// <summary>The discriminator of a union, or null.</summary>
    public static UnionDiscriminator? Of(ModelingContext context, CompositionDraft composition)
    {
        var variants = composition
            .Variants.Where(variant => variant.Property.Type is { IsCollection: false, Class: not null })
            .Select(variant => context.Schemas.Of(variant.Schema))
            .ToList();
        var property = composition.Schema.DiscriminatorProperty ?? Common(variants);
        return property is null || variants.Count == 0
            ? null
            : new UnionDiscriminator(property, NamesOf(context, composition.Schema, property, variants));
    }

    private static string? Common(List<EffectiveSchema> variants)
    {
        IEnumerable<string>? common = null;
        foreach (var variant in variants)
        {
            var own = variant.Parts.Select(part => part.DiscriminatorProperty).OfType<string>();
            common = common is null ? own : common.Intersect(own, StringComparer.Ordinal);
        }

        return common?.FirstOrDefault();
    }

    private static List<KeyValuePair<string, NamedVariant>> NamesOf(
        ModelingContext context,
        Schema union,
        string property,
        List<EffectiveSchema> variants
    )
    {
        var names = new List<KeyValuePair<string, NamedVariant>>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (union.DiscriminatorProperty is not null)
        {
            var components = variants
                .Where(variant => variant.Schema.IsComponent())
                .Select(variant => Under(variant.Schema));
            Add(DiscriminatorNames.Of(union, components));
        }

        var holders = variants
            .SelectMany(variant => variant.Parts)
            .Where(part => part.DiscriminatorProperty == property)
            .Distinct()
            .ToList();
        foreach (var holder in holders)
        {
            var below = context.Inheritance.DescendantsOf(holder);
            Add(DiscriminatorNames.Of(holder, holder.IsComponent() ? below.Append(Under(holder)) : below));
        }

        return names;

        void Add(IEnumerable<DiscriminatorName> entries)
        {
            foreach (var entry in entries)
            {
                if (Find(context, variants, entry.Schema.Target) is { } variant && taken.Add(entry.Value))
                {
                    var isItself = entry.IsPreferred && variant == entry.Schema.Target;
                    names.Add(new KeyValuePair<string, NamedVariant>(entry.Value, new NamedVariant(variant, isItself)));
                }
            }
        }
    }

    /// <summary>The variant that a schema is, or else the nearest that it extends.</summary>
    private static Schema? Find(ModelingContext context, List<EffectiveSchema> variants, Schema schema)
    {
        foreach (var part in context.Schemas.Of(schema).Parts)
        {
            context.Budget.Step(variants.Count);
            if (variants.Exists(variant => variant.Schema == part))
            {
                return part;
            }
        }

        return null;
    }

    private static KeyValuePair<string, Schema> Under(Schema component) =>
        new(ComponentNames.KeyOf(component.Node), component);
}
