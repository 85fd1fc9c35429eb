using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.Documents.Meaning.Schemas;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Gives classes their base and their properties.</summary>
internal sealed class ClassFiller(ModelingContext context, TypeResolver resolver)
{
    /// <summary>Fills every class that was begun, and those begun meanwhile.</summary>
    public void FillAll()
    {
        while (resolver.Unfilled.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var draft = resolver.Unfilled.Dequeue();
            if (draft.Composition is { } composition)
            {
                new CompositionFiller(context, resolver).Fill(draft, composition);
            }
            else
            {
                Fill(draft);
            }
        }
    }

    private void Fill(ClassDraft draft)
    {
        var schema = draft.Schema;
        var parts = AllOfParts(schema, []).ToList();
        var references = parts.Where(part => part.Reference is not null).ToList();
        var inline = parts.Where(part => part.Reference is null).ToList();
        var flattened = references;
        if (references.Count == 1 && !IsCopy(schema, inline) && BaseOf(draft, references[0]) is { } baseClass)
        {
            draft.Base = baseClass;
            baseClass.IsBase = true;
            flattened = [];
        }

        draft.IsOpen = IsOpen([.. inline, schema]);
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddProperties(draft, schema, names);
        foreach (var part in inline)
        {
            AddProperties(draft, part, names);
        }

        foreach (var part in flattened)
        {
            AddAllProperties(draft, part.Target, names, [draft.Schema.Node]);
        }

        FindDerived(draft);
    }

    /// <summary>
    /// Whether values can have members that are not named: if the user wants them, where nothing forbids them, and in any case where the
    /// schema says what they are.
    /// </summary>
    private bool IsOpen(List<Schema> parts) =>
        parts.Exists(part =>
            part["patternProperties"] is ObjectNode { Members.Count: > 0 }
            || part.AdditionalProperties is { Node: ObjectNode, IsEmpty: false }
        ) || (context.Options.AdditionalData && !parts.Exists(part => part.AdditionalProperties is { IsFalse: true }));

    /// <summary>
    /// A component that says it is an object, and besides only names another, is a copy of it and does not extend it; but where a
    /// discriminator tells it apart, it is one of those.
    /// </summary>
    private bool IsCopy(Schema schema, List<Schema> inline) =>
        inline.Count == 0
        && !schema.HasProperties()
        && schema.Types == SchemaTypes.Object
        && schema.IsComponent()
        && !context.Schemas.Of(schema).Parts.Any(part => part.DiscriminatorProperty is not null);

    /// <summary>The parts of <c>allOf</c>, with the parts of inline parts in their place.</summary>
    private IEnumerable<Schema> AllOfParts(Schema schema, HashSet<Node> seen)
    {
        foreach (var part in schema.AllOf)
        {
            context.Budget.Step();
            if (part.Reference is not null)
            {
                yield return part;
            }
            else if (seen.Add(part.Node))
            {
                foreach (var inner in AllOfParts(part, seen))
                {
                    yield return inner;
                }

                yield return part;
            }
        }
    }

    private ClassDraft? BaseOf(ClassDraft draft, Schema reference)
    {
        if (
            resolver.Resolve(reference, context.Components.Of(reference, draft.PathStem))
            is not { IsCollection: false, Class: { Composition: null } candidate }
        )
        {
            return null;
        }

        if (candidate == draft || (draft.IsBase && candidate.Ancestry.Any(ancestor => IsSame(ancestor, draft))))
        {
            context.Report(ModelingDiagnostics.BaseIgnored, reference.Node, draft.Name);
            return null;
        }

        return candidate;
    }

    private bool IsSame(ClassDraft ancestor, ClassDraft draft)
    {
        context.Budget.Step();
        return ancestor == draft;
    }

    private void AddAllProperties(ClassDraft draft, Schema schema, HashSet<string> names, HashSet<Node> seen)
    {
        context.Budget.Descend();
        if (!seen.Add(schema.Node))
        {
            return;
        }

        AddProperties(draft, schema, names);
        foreach (var part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            AddAllProperties(draft, part.Target, names, seen);
        }
    }

    private void AddProperties(ClassDraft draft, Schema schema, HashSet<string> names)
    {
        foreach (var property in schema.PropertiesByName())
        {
            context.Budget.Step();
            if (property.Value.IsFalse || !names.Add(property.Key))
            {
                continue;
            }

            context.Budget.AddMember();
            var name = new InlineName(
                draft.Namespace,
                draft.Stem + "_" + SymbolName.Clean(property.Key),
                draft.PathStem,
                draft,
                Within: draft
            );
            draft.Properties.Add(
                new PropertyDraft(property.Key, property.Value, resolver.Resolve(property.Value, name))
            );
        }
    }

    /// <summary>
    /// Components that extend a model which itself extends another are kept, so that callers can make them although no operation
    /// names them.
    /// </summary>
    private void KeepDerived(ClassDraft draft)
    {
        if (draft.Schema.AllOf.Any())
        {
            draft.KeptHeirs = context.Inheritance.HeirsOf(draft.Schema);
            foreach (var heir in context.Inheritance.KeepBelow(draft.Schema))
            {
                heir.Class = resolver.ResolveTarget(heir.Component.Value, draft.PathStem).Class;
            }
        }
    }

    private void FindDerived(ClassDraft draft)
    {
        if (draft.Schema.DiscriminatorProperty is not { } property)
        {
            KeepDerived(draft);
            return;
        }

        draft.DiscriminatorProperty = property;
        var names = DiscriminatorNames.Of(draft.Schema, context.Inheritance.DescendantsOf(draft.Schema));
        foreach (var entry in names)
        {
            if (resolver.ResolveTarget(entry.Schema, draft.PathStem).Class is { } derived)
            {
                draft.DiscriminatorCases.Add(new KeyValuePair<string, ClassDraft>(entry.Value, derived));
                if (entry.IsPreferred)
                {
                    derived.AddTagValue(property, entry.Value);
                }
            }
        }
    }
}
