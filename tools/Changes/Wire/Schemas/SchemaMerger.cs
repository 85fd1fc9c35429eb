using System.Collections.Immutable;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>Takes schemas apart into facets and variants.</summary>
/// <param name="unwraps">Whether a variant that has no alternative but null counts as a part of the value itself.</param>
internal sealed class SchemaMerger(bool unwraps)
{
    private readonly ImmutableArray<Facet>.Builder facets = ImmutableArray.CreateBuilder<Facet>();
    private readonly ImmutableArray<VariantGroup>.Builder groups = ImmutableArray.CreateBuilder<VariantGroup>();
    private readonly HashSet<Node> seen = [];

    /// <summary>Merges the schemas of a side.</summary>
    public MergedSchema Merge(SchemaSide side)
    {
        foreach (var schema in side.Schemas)
        {
            Add(schema, acceptsNull: false, inclusion: null);
        }

        return new(side, facets.ToImmutable(), groups.ToImmutable(), []);
    }

    private void Add(Schema schema, bool acceptsNull, Inclusion? inclusion)
    {
        if (!seen.Add(schema.Node))
        {
            return;
        }

        var saysMore = schema.Reference is null || SchemaReference.HasSiblings(schema);
        acceptsNull |= saysMore && schema.IsMarkedNullable;
        if (schema.Reference is { } reference && schema.Next is { } target)
        {
            Add(target, acceptsNull, inclusion ?? new(reference.Split('/')[^1], target, acceptsNull));
        }

        if (saysMore && schema.Node.AsBoolean != true)
        {
            AddOwn(schema, acceptsNull, inclusion);
        }
    }

    private void AddOwn(Schema schema, bool acceptsNull, Inclusion? inclusion)
    {
        facets.Add(new Facet(schema, acceptsNull, inclusion));
        foreach (var part in schema.AllOf)
        {
            Add(part, acceptsNull, inclusion);
        }

        AddVariants("oneOf", schema, acceptsNull, inclusion);
        AddVariants("anyOf", schema, acceptsNull, inclusion);
    }

    private void AddVariants(string keyword, Schema owner, bool acceptsNull, Inclusion? inclusion)
    {
        var all = (keyword is "oneOf" ? owner.OneOf : owner.AnyOf).ToList();
        var variants = all.Where(variant => !IsNullAlone(variant)).ToImmutableArray();
        if (variants.Length == 1 && unwraps)
        {
            Add(variants[0], acceptsNull || all.Count > 1, inclusion);
        }
        else if (!variants.IsEmpty)
        {
            groups.Add(new VariantGroup(keyword, owner, variants, variants.Length < all.Count, inclusion));
        }
    }

    private static bool IsNullAlone(Schema variant)
    {
        var target = SchemaReference.Follow(variant);
        return target.Types is SchemaTypes.Null
            || target.Enum is [{ Kind: NodeKind.Null }]
            || target.Const?.Kind is NodeKind.Null;
    }
}
