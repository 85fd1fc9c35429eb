using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Gives a composed class the variants that it can hold.</summary>
internal sealed class CompositionFiller(ModelingContext context, TypeResolver resolver)
{
    private static readonly SchemaTypes[] ScalarTypes =
    [
        SchemaTypes.Boolean,
        SchemaTypes.Integer,
        SchemaTypes.Number,
        SchemaTypes.String,
    ];

    public void Fill(ClassDraft draft, CompositionDraft composition)
    {
        var schemas = composition.Schema.Variants(out _);
        if (schemas.Count == 0)
        {
            AddScalars(draft, composition);
        }
        else
        {
            AddSchemas(draft, composition, schemas);
        }

        NameProperties(draft, composition);
        if (UnionDiscriminator.Of(context, composition) is { } discriminator)
        {
            draft.DiscriminatorProperty = discriminator.Property;
            AddCases(draft, composition, discriminator);
        }
    }

    /// <summary>A schema with several types, such as <c>[string, integer]</c>, is one of the scalars.</summary>
    private void AddScalars(ClassDraft draft, CompositionDraft composition)
    {
        var schema = composition.Schema;
        foreach (var type in ScalarTypes.Where(type => (schema.Types & type) != 0))
        {
            var kind = Schemas.ScalarTypes.Find(type, schema.Format, context.Widths.IsWide(schema)) ?? ValueKind.String;
            Add(draft, composition, new ValueDraft(kind), schema);
        }
    }

    private void AddSchemas(ClassDraft draft, CompositionDraft composition, IReadOnlyList<Schema> schemas)
    {
        var unnamed = 0;
        var hasText = schemas.Any(schema =>
            schema.Target is { Enum: null } target && resolver.ScalarOf(target) == ValueKind.String
        );
        foreach (var schema in schemas)
        {
            var isNamed =
                schema.Reference is not null || resolver.ScalarOf(schema) is not null || IsListOfNamed(schema);
            var isTextEnum = schema.Target.IsTextEnum();
            if (isTextEnum && hasText)
            {
                continue;
            }

            var number = isNamed ? 0 : ++unnamed;
            var name = new InlineName(
                draft.Namespace,
                draft.Stem + "Member" + number.ToString(CultureInfo.InvariantCulture),
                draft.PathStem,
                Within: draft
            );
            Add(draft, composition, resolver.Resolve(schema, name), schema);
        }
    }

    private bool IsListOfNamed(Schema schema) =>
        schema.Items is { } items
        && (items.Reference is not null || (resolver.ScalarOf(items) is not null && !items.IsTextEnum()));

    private void Add(ClassDraft draft, CompositionDraft composition, ValueDraft type, Schema schema)
    {
        context.Budget.Step(composition.Variants.Count);
        if (composition.Variants.Exists(known => known.Property.Type == type))
        {
            return;
        }

        context.Budget.AddMember();
        var property = new PropertyDraft("", schema, type);
        composition.Variants.Add(new VariantDraft(property, schema));
        draft.Properties.Add(property);
    }

    /// <summary>
    /// A property is called after its type; of a list and a single value of one type, the single value gets the wrapper's
    /// name in front.
    /// </summary>
    private void NameProperties(ClassDraft draft, CompositionDraft composition)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { draft.Name };
        foreach (var variant in composition.Variants.OrderByDescending(variant => variant.Property.Type.IsCollection))
        {
            var name = NameOf(variant.Property.Type);
            if (!taken.Add(name))
            {
                name = SymbolName.CleanPascal(draft.Stem) + name;
                var number = 0;
                var numbered = name;
                while (!taken.Add(numbered))
                {
                    context.Budget.Step();
                    numbered = name + (++number).ToString(CultureInfo.InvariantCulture);
                }

                name = numbered;
            }

            variant.Property.Name = name;
        }
    }

    private static string NameOf(ValueDraft type) =>
        type.Kind switch
        {
            ValueKind.Object or ValueKind.Enum => SymbolName.CleanPascal(type.Type!.Stem),
            ValueKind.Int32 => "Integer",
            ValueKind.Int64 => "Int64",
            ValueKind.Single => "Float",
            ValueKind.ByteArray => "Base64",
            ValueKind.Date => "DateOnly",
            ValueKind.Time => "TimeOnly",
            ValueKind.Untyped => "UntypedNode",
            _ => type.Kind.ToString(),
        };

    private void AddCases(ClassDraft draft, CompositionDraft composition, UnionDiscriminator discriminator)
    {
        foreach (var entry in discriminator.Names)
        {
            context.Budget.Step(composition.Variants.Count);
            var variant = composition.Variants.Find(known => known.Schema.Target == entry.Value.Variant);
            if (variant?.Property.Type is { IsCollection: false, Class: { Composition: null } type })
            {
                draft.DiscriminatorCases.Add(new KeyValuePair<string, ClassDraft>(entry.Key, type));
                if (entry.Value.IsItself)
                {
                    type.AddTagValue(discriminator.Property, entry.Key);
                }
            }
        }
    }
}
