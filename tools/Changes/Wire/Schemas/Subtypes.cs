using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// The schemas that a base with a discriminator stands for although it does not refer to them: those that bring it in by
/// <c>allOf</c>, and those that its mapping names (OpenAPI, "Discriminator Object").
/// </summary>
/// <param name="old">The old version.</param>
/// <param name="new">The new version.</param>
internal sealed class Subtypes(ApiDocument old, ApiDocument @new)
{
    private readonly Lazy<ILookup<Node, Subtype>> inOld = new(() => ListIn(old));
    private readonly Lazy<ILookup<Node, Subtype>> inNew = new(() => ListIn(@new));

    /// <summary>A schema, and what it is found by in the other version: its own name, or the value that stands for it.</summary>
    private readonly record struct Subtype(string Name, Node Node);

    /// <summary>The subtypes of a base in both versions; none when the schema is no such base in both.</summary>
    public IEnumerable<(Node Old, Node New)> Of(Node left, Node right) =>
        IsBase(left) && IsBase(right)
            ? inOld
                .Value[left]
                .Join(
                    inNew.Value[right],
                    subtype => subtype.Name,
                    subtype => subtype.Name,
                    (before, after) => (before.Node, after.Node)
                )
                .Distinct()
            : [];

    /// <summary>Where the variants are listed, they are compared as such.</summary>
    private static bool IsBase(Node schema) =>
        schema["discriminator"] is not null && schema["oneOf"] is null && schema["anyOf"] is null;

    private static ILookup<Node, Subtype> ListIn(ApiDocument document) =>
        document
            .ComponentSchemas.SelectMany(component => Derived(document, component))
            .Concat(document.ComponentSchemas.SelectMany(component => Mapped(document, component.Value)))
            .Where(entry => entry.Base != entry.Subtype.Node)
            .ToLookup(entry => entry.Base, entry => entry.Subtype);

    private static IEnumerable<(Node Base, Subtype Subtype)> Derived(
        ApiDocument document,
        KeyValuePair<string, Schema> component
    )
    {
        var seen = new HashSet<Node>();
        Collect(component.Value.Node);
        return seen.Where(IsBase).Select(found => (found, new Subtype(component.Key, component.Value.Node)));

        void Collect(Node schema)
        {
            foreach (var part in schema["allOf"]?.AsArray?.Items ?? [])
            {
                var target = document.Follow(part);
                if (seen.Add(target))
                {
                    Collect(target);
                }
            }
        }
    }

    private static IEnumerable<(Node Base, Subtype Subtype)> Mapped(ApiDocument document, Schema schema) =>
        IsBase(schema.Node)
            ? schema
                .DiscriminatorMapping.Select(entry =>
                    (entry.Name, Target: document.ResolveMapping(schema.Node, entry.Value.AsString ?? ""))
                )
                .Where(entry => entry.Target is not null)
                .Select(entry => (schema.Node, new Subtype($"={entry.Name}", document.Follow(entry.Target!))))
            : [];
}
