using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Drafts;

/// <summary>
/// A type while it is being decided on. Drafts point at each other, so that a name can still change; when all is
/// decided they are frozen into the immutable client model.
/// </summary>
internal abstract class TypeDraft(string ns, string name, Schema schema)
{
    private string currentNamespace = ns;
    private string currentName = name;
    private string? topLevelName;

    /// <summary>The namespace of the outermost type, in the end.</summary>
    public string Namespace
    {
        get => currentNamespace;
        set => (currentNamespace, topLevelName) = (value, null);
    }

    /// <summary>The name that inline types below it are called after; it never changes.</summary>
    public string Stem { get; } = name;

    /// <summary>The name in the end.</summary>
    public string Name
    {
        get => currentName;
        set => (currentName, topLevelName) = (value, null);
    }

    /// <summary>The type that this one is nested in; null for a top-level type.</summary>
    public INestingDraft? Outer { get; init; }

    /// <summary>The schema that the type comes from.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>
    /// What this type was made for: the class whose property or variant it is, or the request builder whose operation names it;
    /// null for a component, and for what no operation has for itself.
    /// </summary>
    public INestingDraft? Within { get; init; }

    /// <summary>Whether a component is this type, or anything else asked for it that it is not within.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>The outermost class or the request builder that it is within; null for a type that stands alone.</summary>
    public INestingDraft? Owner
    {
        get
        {
            var owner = StandsAlone ? null : Within;
            while (owner is ClassDraft { StandsAlone: false, Within: { } outer })
            {
                owner = outer;
            }

            return owner;
        }
    }

    /// <summary>One text for all who name the type, as long as the name stays.</summary>
    public string FullName =>
        Outer is { } outer ? outer.FullName + "." + Name : topLevelName ??= Namespace + "." + Name;
}

/// <summary>Something that types can be nested in: a model or a request builder.</summary>
internal interface INestingDraft
{
    string Namespace { get; }

    string FullName { get; }

    /// <summary>The types nested in it.</summary>
    List<ClassDraft> NestedTypes { get; }
}

/// <summary>An enumeration.</summary>
internal sealed class EnumDraft(string ns, string name, Schema schema) : TypeDraft(ns, name, schema);

/// <summary>A class.</summary>
internal sealed class ClassDraft(string ns, string name, Schema schema, string pathStem)
    : TypeDraft(ns, name, schema),
        INestingDraft
{
    public List<ClassDraft> NestedTypes { get; } = [];

    /// <summary>The classes whose <see cref="TypeDraft.Within"/> is this one, by the node of their schema.</summary>
    public Dictionary<Node, ClassDraft> Inside { get; } = [];

    public List<PropertyDraft> Properties { get; } = [];

    /// <summary>The model that this one extends, or null.</summary>
    public ClassDraft? Base { get; set; }

    /// <summary>Whether a model was found to extend this one.</summary>
    public bool IsBase { get; set; }

    /// <summary>Whether it stands for an error answer, and so is an exception.</summary>
    public bool IsError { get; set; }

    /// <summary>Whether values of it can have members that the schema does not name.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What the first path that leads here is called after.</summary>
    public string PathStem { get; } = pathStem;

    /// <summary>How it is composed, or null for a plain class.</summary>
    public CompositionDraft? Composition { get; set; }

    /// <summary>The wire name of the property that tells which derived class a value is, or null.</summary>
    public string? DiscriminatorProperty { get; set; }

    /// <summary>The values of that property with the derived classes they stand for.</summary>
    public List<KeyValuePair<string, ClassDraft>> DiscriminatorCases { get; } = [];

    /// <summary>
    /// The values that stand for this very class, by the wire name of the discriminator that has them: of those above it, and of unions.
    /// </summary>
    public SortedDictionary<string, SortedSet<string>> TagValues { get; } = new(StringComparer.Ordinal);

    /// <summary>Types that are generated because this one is, although it does not name them.</summary>
    public List<TypeDraft> Kept { get; } = [];

    /// <summary>The components right below this one, if they and all below them are generated because this one is.</summary>
    public IReadOnlyList<Heir> KeptHeirs { get; set; } = [];

    /// <summary>Adds a value that stands for this class.</summary>
    public void AddTagValue(string property, string value)
    {
        if (!TagValues.TryGetValue(property, out var values))
        {
            TagValues.Add(property, values = new SortedSet<string>(StringComparer.Ordinal));
        }

        values.Add(value);
    }

    /// <summary>This class and those it extends, nearest first.</summary>
    public IEnumerable<ClassDraft> Ancestry
    {
        get
        {
            for (var current = this; current is not null; current = current.Base)
            {
                yield return current;
            }
        }
    }
}

/// <summary>A property.</summary>
internal sealed class PropertyDraft(string wireName, Schema schema, ValueDraft type)
{
    public string WireName { get; } = wireName;

    /// <summary>The schema under the property's name, where a reference keeps its siblings.</summary>
    public Schema Schema { get; } = schema;

    public ValueDraft Type { get; } = type;

    /// <summary>Whether the service alone sets it; what stands beside a reference counts only where the version says so.</summary>
    public bool IsReadOnly =>
        Schema.Target.IsReadOnly || (Schema.IsReadOnly && (Schema.Reference is null || Schema.KeepsReferenceSiblings));

    /// <summary>The C# name, once it is decided.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether it tells what the object is: a discriminator, or a constant that must be there.</summary>
    public bool IsTag { get; set; }
}

/// <summary>How a class is composed of others.</summary>
internal sealed class CompositionDraft(Model.CompositionKind kind, Schema schema)
{
    public Model.CompositionKind Kind { get; } = kind;

    public Schema Schema { get; } = schema;

    public List<VariantDraft> Variants { get; } = [];
}

/// <summary>One of the types that a composed class can hold.</summary>
internal sealed record VariantDraft(PropertyDraft Property, Schema Schema);

/// <summary>The type of a value, pointing at drafts.</summary>
internal sealed record ValueDraft(Model.ValueKind Kind, TypeDraft? Type = null, bool IsCollection = false)
{
    public static ValueDraft Untyped { get; } = new(Model.ValueKind.Untyped);

    public static ValueDraft Of(TypeDraft type) =>
        new(type is EnumDraft ? Model.ValueKind.Enum : Model.ValueKind.Object, type);

    public ClassDraft? Class => Type as ClassDraft;

    public Model.TypeReference Freeze() => new(Kind, Type?.FullName, IsCollection);
}
