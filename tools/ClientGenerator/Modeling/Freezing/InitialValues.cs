using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>
/// What a new object has before its caller sets anything: the document's defaults, constants that must be there, and the one value of a
/// discriminator that stands for its class. An object that is read has none of them, because the service did not say so.
/// </summary>
internal sealed class InitialValues
{
    private static readonly Dictionary<string, string> NoMembers = [];

    private readonly ModelingContext context;
    private readonly EnumFreezer enums;
    private readonly Dictionary<PropertyDraft, DefaultValue?> own = [];
    private readonly Inherited<bool> above;

    public InitialValues(ModelingContext context, EnumFreezer enums)
    {
        this.context = context;
        this.enums = enums;
        above = new Inherited<bool>(false, (any, draft) => any || AreSetBy(draft));
    }

    /// <summary>Marks the properties that discriminators read.</summary>
    public static void MarkTags(ModelingContext context, IEnumerable<ClassDraft> classes)
    {
        foreach (var draft in classes.Where(draft => draft.Composition is null))
        {
            foreach (var name in draft.TagValues.Keys.Append(draft.DiscriminatorProperty).OfType<string>().Distinct())
            {
                if (Find(context, draft.Ancestry, name) is { } property)
                {
                    property.IsTag = true;
                }
            }
        }
    }

    /// <summary>Whether a new object of a class has values already, its own or those of a base.</summary>
    public bool AreIn(ClassDraft draft) => AreSetBy(draft) || above.Of(draft);

    /// <summary>What a class sets in a property of its own, or null.</summary>
    public DefaultValue? Of(ClassDraft owner, PropertyDraft property)
    {
        if (!own.TryGetValue(property, out var value))
        {
            value = owner.Composition is null ? Stated(property) ?? Only(owner, property) : null;
            own.Add(property, value);
        }

        return value;
    }

    /// <summary>
    /// What a class sets in the properties of its bases. One that no value of a discriminator stands for, or several, does not pass for its
    /// base.
    /// </summary>
    public IEnumerable<InheritedValue> InheritedOf(ClassDraft draft)
    {
        if (draft.Composition is not null || draft.Base is null)
        {
            yield break;
        }

        foreach (var name in draft.TagValues.Keys)
        {
            if (
                draft.Properties.Exists(property => property.WireName == name)
                || Find(context, draft.Ancestry.Skip(1), name) is not { } property
                || property.IsReadOnly
            )
            {
                continue;
            }

            var value = Tag(draft, property);
            if (value is not null || draft.Ancestry.Skip(1).Any(one => one.TagValues.ContainsKey(name)))
            {
                yield return new InheritedValue(property.Name, property.Type.Freeze(), value);
            }
        }
    }

    private static PropertyDraft? Find(ModelingContext context, IEnumerable<ClassDraft> classes, string wireName)
    {
        foreach (var draft in classes)
        {
            context.Budget.Step(1 + draft.Properties.Count);
            if (draft.Properties.Find(property => property.WireName == wireName) is { } property)
            {
                return property;
            }
        }

        return null;
    }

    private bool AreSetBy(ClassDraft draft) =>
        draft.Composition is null
        && (draft.Properties.Exists(property => Of(draft, property) is not null) || InheritedOf(draft).Any());

    private DefaultValue? Stated(PropertyDraft property)
    {
        var target = property.Schema.Target;
        if (target.Default is not ScalarNode { Kind: not NodeKind.Null } stated)
        {
            return null;
        }

        var value = Fit(stated.Kind, stated.Text, property, out var isMisfit);
        if (isMisfit)
        {
            context.Report(ModelingDiagnostics.DefaultIgnored, target.Node, stated.Text, property.WireName);
        }

        return value;
    }

    private DefaultValue? Only(ClassDraft owner, PropertyDraft property) =>
        Tag(owner, property) ?? Constant(owner, property);

    private DefaultValue? Tag(ClassDraft draft, PropertyDraft property) =>
        draft.TagValues.TryGetValue(property.WireName, out var values) && values.Count == 1
            ? Fit(NodeKind.String, values.First(), property, out _)
            : null;

    private DefaultValue? Constant(ClassDraft owner, PropertyDraft property)
    {
        var schema = property.Schema.Target;
        var value = schema.Const ?? (schema.Enum is [var single] ? single : null);
        if (
            value is not ScalarNode { Kind: not NodeKind.Null } only
            || !context.Schemas.Of(owner.Schema).Requires(property.WireName)
        )
        {
            return null;
        }

        property.IsTag = true;
        return property.Type is { Kind: ValueKind.Untyped, IsCollection: false } && only.Kind == NodeKind.String
            ? new DefaultValue(only.Text)
            : Fit(only.Kind, only.Text, property, out _);
    }

    private DefaultValue? Fit(NodeKind kind, string text, PropertyDraft property, out bool isMisfit) =>
        Defaults.Of(
            kind,
            text,
            property.Type,
            property.Type.Type is EnumDraft type ? enums.NamesOf(type) : NoMembers,
            out isMisfit
        );
}
