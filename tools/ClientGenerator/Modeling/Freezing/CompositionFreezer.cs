using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Meaning.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Freezes what a wrapper is composed of, and decides how its object members are told apart.</summary>
internal sealed class CompositionFreezer
{
    private static readonly (SchemaTypes Type, string Letter)[] Letters =
    [
        (SchemaTypes.Object, "o"),
        (SchemaTypes.Array, "a"),
        (SchemaTypes.String, "s"),
        (SchemaTypes.Boolean, "b"),
        (SchemaTypes.Number, "n"),
    ];

    private readonly ModelingContext context;
    private readonly CompositionDraft composition;

    /// <summary>The object schemas of all members; those of a union inside count for the member that is the union.</summary>
    private readonly List<Alternative> alternatives = [];

    public CompositionFreezer(ModelingContext context, CompositionDraft composition)
    {
        this.context = context;
        this.composition = composition;
        for (var i = 0; i < composition.Variants.Count; i++)
        {
            Collect(composition.Variants[i], i, [composition]);
        }
    }

    public Composition Freeze(Discriminator? discriminator)
    {
        var ways = Distinction
            .Of(alternatives, context.Schemas)
            .Select(way => new MemberWay(
                composition.Variants[way.Variant].Property.Name,
                way.Tests.Select(Freeze).ToEquatableArray(),
                way.Certainty
            ));
        return new Composition(
            composition.Kind,
            discriminator,
            composition.Variants.Select(Freeze).ToEquatableArray(),
            ways.ToEquatableArray(),
            UnionSupport.FullName(context.Options)
        );
    }

    private static ChildTest Freeze(MemberTest test) =>
        new(
            test.Path.ToEquatableArray(),
            test.Values.ToEquatableArray(),
            string.Concat(Letters.Where(letter => (test.Types & letter.Type) != 0).Select(letter => letter.Letter)),
            test.MayBeAbsent
        );

    private static bool IsObject(VariantDraft variant) =>
        variant.Property.Type is { Kind: ValueKind.Object, IsCollection: false };

    private void Collect(VariantDraft variant, int owner, HashSet<CompositionDraft> around)
    {
        context.Budget.Descend();
        if (!IsObject(variant))
        {
            return;
        }

        if (variant.Property.Type.Class?.Composition is not { } inner)
        {
            alternatives.Add(new Alternative(variant.Schema, owner));
        }
        else if (around.Add(inner))
        {
            inner.Variants.ForEach(one => Collect(one, owner, around));
        }
    }

    private CompositionMember Freeze(VariantDraft variant, int index)
    {
        var isWrapper = IsObject(variant) && variant.Property.Type.Class?.Composition is not null;
        var own = alternatives.Where(alternative => alternative.Owner == index).ToList();
        return new CompositionMember(
            variant.Property.Name,
            variant.Property.Type.Freeze(),
            (own.Count == 1 && alternatives.Count > 1 ? ConstantsOf(own[0].Schema) : []).ToEquatableArray(),
            (composition.Kind is CompositionKind.OneOf && own.Count > 0 ? NamesOf(own) : []).ToEquatableArray(),
            isWrapper,
            own.Count > 0
        );
    }

    private IEnumerable<ChildTest> ConstantsOf(Schema schema) =>
        Distinction
            .ConstantsOf(context.Schemas.Of(schema))
            .Where(test => IsNamedElsewhere(schema, test))
            .Select(Freeze);

    private bool IsNamedElsewhere(Schema schema, MemberTest test) =>
        alternatives.Exists(other =>
            other.Schema != schema && context.Schemas.Of(other.Schema).Members.ContainsKey(test.Path[0])
        );

    private IEnumerable<string> NamesOf(List<Alternative> own)
    {
        var names = own.SelectMany(alternative => context.Schemas.Of(alternative.Schema).Members.Keys).Distinct();
        return names
            .Where(name => alternatives.Exists(other => !context.Schemas.Of(other.Schema).Members.ContainsKey(name)))
            .OrderBy(name => name, StringComparer.Ordinal);
    }
}
