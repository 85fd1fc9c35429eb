using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Decides what a schema is in C#. Classes are only begun here; <see cref="ClassFiller"/> fills them.</summary>
internal sealed class TypeResolver(ModelingContext context)
{
    private readonly Dictionary<Node, ValueDraft> referenced = [];
    private readonly HashSet<Node> resolving = [];
    private readonly HashSet<Node> objects = [];

    /// <summary>Classes that were begun and are not filled yet, oldest first.</summary>
    public Queue<ClassDraft> Unfilled { get; } = new();

    /// <summary>The type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">How a type is called if the schema needs one and is no reference.</param>
    public ValueDraft Resolve(Schema schema, InlineName name)
    {
        if (schema.Reference is null)
        {
            return ResolveHere(schema, name, isComponent: false);
        }

        var target = schema.Target;
        return target.Reference is null
            ? ResolveTarget(target, name.PathStem, name.ItemNameOfReference)
            : ValueDraft.Untyped;
    }

    /// <summary>The type of a schema that is reached by reference, under the name that it has for everyone.</summary>
    /// <param name="target">The schema.</param>
    /// <param name="pathStem">What the path that leads to it is called after.</param>
    /// <param name="itemName">How the items are called if it is a list; null for its own name.</param>
    public ValueDraft ResolveTarget(Schema target, string pathStem, string? itemName = null)
    {
        if (referenced.TryGetValue(target.Node, out var known))
        {
            return known;
        }

        if (!resolving.Add(target.Node))
        {
            return ValueDraft.Untyped;
        }

        var name = context.Components.Of(target, pathStem) with { ItemName = itemName };
        var type = ResolveHere(target, name, isComponent: true);
        resolving.Remove(target.Node);

        // The items of a list can have another name elsewhere.
        if (!type.IsCollection)
        {
            referenced[target.Node] = type;
        }

        return type;
    }

    /// <summary>The scalar that a schema is, or null.</summary>
    public ValueKind? ScalarOf(Schema schema)
    {
        var kind = ScalarTypes.Find(ScalarUnion.TypesOf(schema), FormatOf(schema), context.Widths.IsWide(schema));
        if (kind is null && schema.Types == SchemaTypes.None && schema.Enum is { Count: > 0 } values)
        {
            kind =
                values.All(IsWhole) ? ValueKind.Int32
                : values.All(value => value.Kind == NodeKind.Number) ? ValueKind.Double
                : values.All(value => value.Kind == NodeKind.Boolean) ? ValueKind.Boolean
                : null;
        }

        return kind;
    }

    /// <summary>
    /// The format; a number that its pattern allows no exponent is a <c>decimal</c>, which makers of documents for C# servers have no format
    /// for: they write <c>double</c>, and servers refuse <c>1E-05</c>.
    /// </summary>
    private static string? FormatOf(Schema schema) =>
        schema.Format == "double" && schema["pattern"]?.AsString is @"^-?(?:0|[1-9]\d*)(?:\.\d+)?$"
            ? "decimal"
            : schema.Format;

    private static bool IsWhole(Node value) =>
        value is ScalarNode { Kind: NodeKind.Number } number && int.TryParse(number.Text, out _);

    private ValueDraft ResolveHere(Schema schema, InlineName name, bool isComponent)
    {
        context.Budget.Descend();
        if (schema.IsTextEnum() && !schema.HasProperties())
        {
            return IsTooLong(schema) ? new ValueDraft(ValueKind.String) : ValueDraft.Of(BeginEnum(schema, name));
        }

        return OfAllOf(schema, name, isComponent)
            ?? OfConstants(schema)
            ?? OfUnion(schema, name)
            ?? OfOwnKeywords(schema, name);
    }

    private bool IsTooLong(Schema schema)
    {
        if (schema.Enum is not { Count: > ModelingBudget.MostEnumValues and var count })
        {
            return false;
        }

        context.Report(ModelingDiagnostics.EnumTooLong, schema.Node, count, ModelingBudget.MostEnumValues);
        return true;
    }

    private ValueDraft? OfAllOf(Schema schema, InlineName name, bool isComponent)
    {
        var parts = schema.AllOf.Any() ? MeaningfulParts(schema) : [];
        if (parts.Count == 0)
        {
            return null;
        }

        var isAlone = parts.Count == 1 && !schema.HasProperties() && !schema.OneOf.Any() && !schema.AnyOf.Any();
        if (isAlone && parts[0].Reference is not null)
        {
            var type = Resolve(parts[0], name);
            var isOwnType = isComponent || schema.Types == SchemaTypes.Object;
            return isOwnType && type.Class is { Composition: null } && !type.IsCollection
                ? ValueDraft.Of(BeginClass(schema, name))
                : type;
        }

        if (isAlone && (IsUnion(parts[0]) || !IsAnyObject(parts[0], [])))
        {
            return ResolveHere(parts[0], name, isComponent);
        }

        if (schema.IsObject() || parts.Exists(part => IsAnyObject(part, [])))
        {
            return ValueDraft.Of(BeginClass(schema, name));
        }

        return parts.Select(part => Resolve(part, name)).OrderBy(type => type.Kind == ValueKind.Untyped).First();
    }

    /// <summary>
    /// The parts of <c>allOf</c> that say something about values; where none does, those that at least say that the value is an
    /// object.
    /// </summary>
    private static List<Schema> MeaningfulParts(Schema schema)
    {
        var parts = schema.AllOf.Where(part => part.IsMeaningful() || part.Required.Any()).ToList();
        return parts.Count > 0 ? parts : [.. schema.AllOf.Where(part => part.IsObject())];
    }

    /// <summary>Whether a schema says nothing but which variants a value can be.</summary>
    private static bool IsUnion(Schema schema) =>
        !schema.HasProperties() && !schema.AllOf.Any() && (schema.OneOf.Any() || schema.AnyOf.Any());

    /// <summary>
    /// Whether a schema is an object, itself or by a part of its <c>allOf</c> or a variant. Each class of a long chain of bases
    /// asks this of those above it, so those that are known to be objects are not gone through again.
    /// </summary>
    private bool IsAnyObject(Schema schema, HashSet<Node> seen)
    {
        context.Budget.Descend();
        var target = schema.Target;
        if (objects.Contains(target.Node))
        {
            return true;
        }

        var isObject =
            seen.Add(target.Node)
            && (
                target.IsObject()
                || target.AllOf.Concat(target.OneOf).Concat(target.AnyOf).Any(part => IsAnyObject(part, seen))
            );
        if (isObject)
        {
            objects.Add(target.Node);
        }

        return isObject;
    }

    /// <summary>A union of nothing but constants is an enumeration with texts beside the values, so it is the scalar that they are.</summary>
    private ValueDraft? OfConstants(Schema schema)
    {
        var variants = schema.Variants(out _);
        return
            variants.Count > 0
            && variants.All(variant => variant is { Reference: null, Const: ScalarNode, Types: SchemaTypes.None })
            ? new ValueDraft(ScalarOf(schema) ?? ValueKind.Untyped)
            : null;
    }

    private ValueDraft? OfUnion(Schema schema, InlineName name)
    {
        var variants = schema.Variants(out var isAnyOf);
        if (variants.Count == 0 || AreOnlyRequirements(schema, variants))
        {
            return null;
        }

        if ((ODataNumber(variants) ?? NumberOrText(schema)) is { } number)
        {
            return new ValueDraft(number);
        }

        if (variants.Count == 1)
        {
            return schema.HasProperties() ? null : Resolve(variants[0], name);
        }

        var kind = isAnyOf ? CompositionKind.AnyOf : CompositionKind.OneOf;
        return ValueDraft.Of(BeginComposition(schema, name, kind));
    }

    /// <summary>A union whose variants only say which properties must be there says nothing about types.</summary>
    private static bool AreOnlyRequirements(Schema schema, IReadOnlyList<Schema> variants) =>
        schema.HasProperties()
        && variants.All(variant => variant.Reference is null && !variant.HasProperties() && !variant.AllOf.Any());

    /// <summary>A number that may also come as a text is one where the format says which.</summary>
    private ValueKind? NumberOrText(Schema schema) =>
        schema.Format is not null && schema.Types == SchemaTypes.None && ScalarUnion.IsOne(schema)
            ? ScalarOf(schema)
            : null;

    /// <summary>OData writes a number as a number, or as text, or as one of INF, -INF and NaN.</summary>
    private ValueKind? ODataNumber(IReadOnlyList<Schema> variants)
    {
        var numbers = variants
            .Where(variant => (variant.Types & (SchemaTypes.Number | SchemaTypes.Integer)) != 0)
            .ToList();
        var texts = variants.Count(variant => (variant.Types & SchemaTypes.String) != 0);
        return
            numbers.Count == 1
            && variants.Count == 3
            && texts == 2
            && variants.Any(variant => variant.Enum is { Count: > 0 })
            ? ScalarOf(numbers[0])
            : null;
    }

    private ValueDraft OfOwnKeywords(Schema schema, InlineName name)
    {
        var types = schema.Types & ~SchemaTypes.Null;
        if (schema.IsObject() && types is SchemaTypes.None or SchemaTypes.Object)
        {
            return ValueDraft.Of(BeginClass(schema, name));
        }

        if (types == SchemaTypes.Array || (types == SchemaTypes.None && schema.Items is not null))
        {
            return OfArray(schema, name);
        }

        if (ScalarOf(schema) is { } scalar)
        {
            return new ValueDraft(scalar);
        }

        return IsSeveralScalars(types)
            ? ValueDraft.Of(BeginComposition(schema, name, CompositionKind.OneOf))
            : ValueDraft.Untyped;
    }

    /// <summary>An array of arrays, or of anything, has no list type that the runtime could read.</summary>
    private ValueDraft OfArray(Schema schema, InlineName name)
    {
        if (schema.Items is not { } items || schema.PrefixItems.Any())
        {
            return ValueDraft.Untyped;
        }

        var item = Resolve(items, name.ForItems);
        return item.IsCollection || item.Kind == ValueKind.Untyped
            ? ValueDraft.Untyped
            : item with
            {
                IsCollection = true,
            };
    }

    private static bool IsSeveralScalars(SchemaTypes types) =>
        types != SchemaTypes.None
        && (types & (SchemaTypes.Array | SchemaTypes.Object)) == 0
        && (types & (types - 1)) != 0;

    private EnumDraft BeginEnum(Schema schema, InlineName name) =>
        GetOrAdd(schema, name, free => new EnumDraft(name.Namespace, free, schema) { Within = name.Within }, out _);

    private TDraft GetOrAdd<TDraft>(Schema schema, InlineName name, Func<string, TDraft> make, out bool isNew)
        where TDraft : TypeDraft
    {
        var draft = context.Types.GetOrAdd(name.Namespace, name.Name, schema, make, out isNew);
        draft.StandsAlone |= name.Within is null;
        return draft;
    }

    private ClassDraft BeginClass(Schema schema, InlineName name) =>
        Around(schema, name) ?? Remember(BeginTopLevel(schema, name, Unfilled.Enqueue));

    /// <summary>
    /// The class that was made of this very schema by one of those around the place that needs it now. An inline schema comes back to
    /// itself when it takes over the properties of the model that it is a property of.
    /// </summary>
    private ClassDraft? Around(Schema schema, InlineName name)
    {
        for (var outer = name.Within as ClassDraft; outer is not null; outer = outer.Within as ClassDraft)
        {
            context.Budget.Step();
            if (outer.Inside.TryGetValue(schema.Node, out var known))
            {
                return known;
            }
        }

        return null;
    }

    private static ClassDraft Remember(ClassDraft draft)
    {
        if (draft.Within is ClassDraft outer)
        {
            outer.Inside[draft.Schema.Node] = draft;
        }

        return draft;
    }

    private ClassDraft BeginTopLevel(Schema schema, InlineName name, Action<ClassDraft> begin)
    {
        var draft = GetOrAdd(
            schema,
            name,
            free => new ClassDraft(name.Namespace, free, schema, name.PathStem) { Within = name.Within },
            out var isNew
        );
        if (isNew)
        {
            begin(draft);
        }

        return draft;
    }

    private ClassDraft BeginComposition(Schema schema, InlineName name, CompositionKind kind)
    {
        if (Around(schema, name) is { } around)
        {
            return around;
        }

        if (name.Nest is not { } outer)
        {
            return Remember(BeginTopLevel(schema, name, Begin));
        }

        context.Budget.AddType();
        context.Budget.Step(outer.NestedTypes.Count);
        var known = outer.NestedTypes.Find(nested =>
            nested.Stem == name.Name && SchemaEquality.AreEqual(nested.Schema, schema)
        );
        if (known is not null)
        {
            return known;
        }

        var count = outer.NestedTypes.Count(nested =>
            nested.Stem.StartsWith(name.Name, StringComparison.OrdinalIgnoreCase)
        );
        var stem = outer.NestedTypes.Exists(nested => nested.Stem == name.Name) ? name.Name + count : name.Name;
        var made = new ClassDraft(outer.Namespace, stem, schema, name.PathStem) { Outer = outer, Within = name.Within };
        outer.NestedTypes.Add(made);
        Begin(made);
        return Remember(made);

        void Begin(ClassDraft draft)
        {
            draft.Composition = new CompositionDraft(kind, schema);
            Unfilled.Enqueue(draft);
        }
    }
}
