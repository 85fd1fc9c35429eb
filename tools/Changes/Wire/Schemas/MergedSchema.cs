using System.Collections.Immutable;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>A reference that brings a component's schema in beside others.</summary>
/// <param name="Name">The last part of the reference, by which the component is found in the other version.</param>
/// <param name="Target">The component's schema.</param>
/// <param name="AcceptsNull">Whether something around the reference lets null pass.</param>
internal sealed record Inclusion(string Name, Schema Target, bool AcceptsNull);

/// <summary>One schema among those that apply to the same value.</summary>
/// <param name="Schema">The schema; its references and <c>allOf</c> are facets of their own.</param>
/// <param name="AcceptsNull">Whether something around it lets null pass whatever it says itself.</param>
/// <param name="Inclusion">What brought it in; null for what stands in place.</param>
internal sealed record Facet(Schema Schema, bool AcceptsNull, Inclusion? Inclusion);

/// <summary>The variants of one <c>oneOf</c> or <c>anyOf</c>, null among them left out.</summary>
/// <param name="Keyword"><c>oneOf</c> or <c>anyOf</c>.</param>
/// <param name="Owner">The schema that has the keyword, or that is the only variant.</param>
/// <param name="Variants">The variants.</param>
/// <param name="HasNull">Whether null is a variant too.</param>
/// <param name="Inclusion">What brought the variants in; null for what stands in place.</param>
internal sealed record VariantGroup(
    string Keyword,
    Schema Owner,
    ImmutableArray<Schema> Variants,
    bool HasNull,
    Inclusion? Inclusion
)
{
    /// <summary>The node of the list.</summary>
    public Node Node => Owner[Keyword] ?? Owner.Node;
}

/// <summary>
/// All that applies to one value, whichever way the author put it together: the schemas themselves, the targets of their
/// references, the parts of <c>allOf</c>, and a variant that has no alternative but null.
/// </summary>
/// <param name="Side">The schemas that it was made of.</param>
/// <param name="Facets">The schemas that apply, each with its own keywords only.</param>
/// <param name="Groups">The variants that apply.</param>
/// <param name="Unions">The variants that are read as a list of types or values.</param>
internal sealed record MergedSchema(
    SchemaSide Side,
    ImmutableArray<Facet> Facets,
    ImmutableArray<VariantGroup> Groups,
    ImmutableArray<PlainUnion> Unions
)
{
    private const SchemaTypes AnyType =
        SchemaTypes.Boolean
        | SchemaTypes.Integer
        | SchemaTypes.Number
        | SchemaTypes.String
        | SchemaTypes.Array
        | SchemaTypes.Object;

    /// <summary>The node that stands for the value.</summary>
    public Node Holder => Side.Holder;

    /// <summary>Whether no value is allowed: by the schema <c>false</c>, or as 3.0 writes it, by excluding all.</summary>
    public bool IsForbidden =>
        Facets.Any(facet => facet.Schema.IsFalse || (facet.Schema.Not is { } excluded && Unlimited.Is(excluded.Node)));

    /// <summary>The allowed types besides null, <see cref="SchemaTypes.Number"/> with the whole numbers in it.</summary>
    public SchemaTypes Types
    {
        get
        {
            var stated = Unions.Aggregate(
                Facets.Aggregate(AnyType, (all, facet) => all & TypesIn(facet.Schema)),
                (all, union) => all & union.Types
            );
            return Values is { } listed
                ? stated & listed.Aggregate(SchemaTypes.None, (all, value) => all | value.Type)
                : stated;
        }
    }

    /// <summary>The only allowed values, null left out; null when they are not listed.</summary>
    public ImmutableArray<ListedValue>? Values { get; } = ListedValue.Of(Facets, Unions);

    /// <summary>The component that the whole value is; null when it was put together in place.</summary>
    public string? RootName =>
        Side is { IsShared: true, Schemas: [var root] } ? SchemaReference.ComponentName(root) : null;

    /// <summary>
    /// The schema with variants read as lists of types or values, where all of them say no more; else with the types that they
    /// have together.
    /// </summary>
    public MergedSchema WithPlainGroups()
    {
        var unions = Groups.Select(PlainUnion.Of).OfType<PlainUnion>().ToImmutableArray();
        return unions.Length == Groups.Length
            ? new(Side, Facets, [], unions)
            : new(Side, Facets, Groups, [.. Groups.Select(PlainUnion.OfTypes)]);
    }

    /// <summary>The node of the first facet that has a keyword, or null.</summary>
    public Node? Find(string keyword) =>
        Facets.Select(facet => facet.Schema[keyword]).FirstOrDefault(node => node is not null);

    /// <summary>The nodes of all facets that have a keyword.</summary>
    public IEnumerable<Node> FindAll(string keyword) => Facets.Select(facet => facet.Schema[keyword]).OfType<Node>();

    /// <summary>The node of a keyword, or the one that could hold it.</summary>
    public Node PlaceOf(params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (Find(keyword) is { } node)
            {
                return node;
            }
        }

        return Holder;
    }

    /// <summary>Merges what one version says.</summary>
    /// <param name="side">What it says.</param>
    /// <param name="unwraps">Whether a variant that has no alternative but null counts as a part of the value itself.</param>
    public static MergedSchema Of(SchemaSide side, bool unwraps = true) => new SchemaMerger(unwraps).Merge(side);

    /// <summary>The types that a schema allows besides null; all when it states none.</summary>
    public static SchemaTypes TypesIn(Schema schema) =>
        schema.Types switch
        {
            SchemaTypes.None => AnyType,
            var types when types.HasFlag(SchemaTypes.Number) => (types | SchemaTypes.Integer) & AnyType,
            var types => types & AnyType,
        };
}
