using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Freezes classes.</summary>
internal sealed class ClassFreezer(ModelingContext context, EnumFreezer enums, IReadOnlyCollection<ClassDraft> bases)
{
    private readonly InitialValues initial = new(context, enums);

    private readonly Inherited<bool> extendsOpen = new(false, (extends, draft) => extends || draft.IsOpen);

    private readonly Inherited<ClassDraft?> discriminated = new(
        null,
        (above, draft) => draft.DiscriminatorProperty is null ? above : draft
    );

    public ClassDeclaration Freeze(ClassDraft draft)
    {
        context.Origins.Add(draft.Schema.Node, draft.FullName);
        var isComposed = draft.Composition is not null;
        var message = ErrorMessageOf(draft);
        var properties = draft
            .Properties.OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => Freeze(draft, property))
            .ToEquatableArray();
        return new ClassDeclaration(
            draft.Namespace,
            draft.Name,
            draft.FullName,
            Texts.Or(
                draft.Schema.Description,
                draft,
                static one => one.Composition is null ? $"The object {one.Name}." : $"One of the types of {one.Name}."
            ),
            Texts.DeprecationOf(draft.Schema),
            draft.Base?.FullName,
            draft.IsError,
            message.ToEquatableArray(),
            draft.IsError && !IsFoundAbove(draft, message),
            draft.IsOpen && !isComposed && !extendsOpen.Of(draft),
            bases.Contains(draft),
            initial.AreIn(draft),
            draft.Base is { } extended && initial.AreIn(extended),
            properties,
            initial.InheritedOf(draft).ToEquatableArray(),
            isComposed ? null : DiscriminatorOf(draft),
            draft.Composition is { } composition ? Freeze(draft, composition) : null,
            draft.NestedTypes.OrderBy(nested => nested.Name, StringComparer.Ordinal).Select(Freeze).ToEquatableArray()
        );
    }

    private ClassProperty Freeze(ClassDraft owner, PropertyDraft property)
    {
        context.Budget.Step();
        context.Origins.Add(property.Schema.Node, owner.FullName, property.Name);
        var target = property.Schema.Target;
        var value = initial.Of(owner, property);
        var description = property.Schema.Description ?? target.Description;
        return new ClassProperty(
            property.Name,
            property.WireName,
            property.Type.Freeze(),
            property.IsTag,
            property.IsReadOnly && owner.Composition is null,
            value,
            Texts.Or(
                description,
                property,
                owner.Composition is null
                    ? static one => $"The property {one.WireName}."
                    : static one => $"The value as {one.Name}."
            ),
            Texts.DeprecationOf(property.Schema)
        );
    }

    /// <summary>
    /// The way to the text of an exception: a property that the document marks, else a text property <c>message</c>, else the
    /// same of a nested object.
    /// </summary>
    private IReadOnlyList<string> ErrorMessageOf(ClassDraft draft)
    {
        if (!draft.IsError)
        {
            return [];
        }

        if (MessageIn(draft) is { } own)
        {
            return [own.Name];
        }

        var properties = draft.Ancestry.SelectMany(ancestor => ancestor.Properties);
        foreach (var property in properties.Where(property => !property.Type.IsCollection))
        {
            if (property.Type.Class is { Composition: null } inner && inner != draft && MessageIn(inner) is { } nested)
            {
                return [property.Name, nested.Name];
            }
        }

        return [];
    }

    /// <summary>Whether an exception that a class extends takes its message from the same place.</summary>
    private bool IsFoundAbove(ClassDraft draft, IReadOnlyList<string> message) =>
        draft.Ancestry.Skip(1).FirstOrDefault(above => above.IsError) is { } error
        && ErrorMessageOf(error).SequenceEqual(message);

    private PropertyDraft? MessageIn(ClassDraft draft)
    {
        var texts = draft.Ancestry.SelectMany(ancestor => ancestor.Properties).Where(IsText).ToList();
        return texts.Find(property => property.Schema["x-ms-primary-error-message"]?.AsBoolean == true)
            ?? texts.Find(property => property.WireName.Equals("message", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsText(PropertyDraft property)
    {
        context.Budget.Step();
        return property.Type is { Kind: ValueKind.String, IsCollection: false };
    }

    /// <summary>
    /// A class in the middle of a hierarchy takes the cases of the discriminator above it that lead to classes below it.
    /// </summary>
    private Discriminator? DiscriminatorOf(ClassDraft draft)
    {
        var source = draft.DiscriminatorProperty is null ? discriminated.Of(draft) : draft;
        if (source is null)
        {
            return null;
        }

        var cases = new SortedDictionary<string, ClassDraft>(StringComparer.Ordinal);
        foreach (var entry in source.DiscriminatorCases)
        {
            context.Budget.Step();
            if (entry.Value != draft && entry.Value.Ancestry.Contains(draft))
            {
                cases[entry.Key] = entry.Value;
            }
            else if (source == draft && entry.Value != draft)
            {
                context.Report(
                    ModelingDiagnostics.DiscriminatorTargetIgnored,
                    draft.Schema["discriminator"] ?? draft.Schema.Node,
                    entry.Key,
                    entry.Value.Name
                );
            }
        }

        return cases.Count == 0 ? null : new Discriminator(source.DiscriminatorProperty!, Cases(cases));
    }

    private EquatableArray<DiscriminatorCase> Cases(SortedDictionary<string, ClassDraft> cases) =>
        cases
            .Select(entry => new DiscriminatorCase(entry.Key, entry.Value.FullName, initial.AreIn(entry.Value)))
            .ToEquatableArray();

    private Composition Freeze(ClassDraft draft, CompositionDraft composition)
    {
        var cases = new SortedDictionary<string, ClassDraft>(StringComparer.Ordinal);
        foreach (var entry in draft.DiscriminatorCases)
        {
            cases[entry.Key] = entry.Value;
        }

        var discriminator =
            draft.DiscriminatorProperty is { } property && cases.Count > 0
                ? new Discriminator(property, Cases(cases))
                : null;
        return new CompositionFreezer(context, composition).Freeze(discriminator);
    }
}
