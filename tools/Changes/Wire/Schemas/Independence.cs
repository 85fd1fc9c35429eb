using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// Whether components that a value is put together of can be compared where they stand. They cannot where one part of the value
/// changes something that another part speaks of too: a member that moves from a base into what is derived from it has not gone.
/// </summary>
/// <param name="pair">The value.</param>
internal sealed class Independence(SchemaPair pair)
{
    /// <summary>What stands in place, among the names of components.</summary>
    private const string InPlace = "";

    private readonly Dictionary<(string Part, string Subject), (ulong Old, ulong New)> said = [];

    /// <summary>Whether the components of these names are independent of each other and of what stands in place.</summary>
    public bool Holds(IReadOnlyCollection<string> names)
    {
        Note(pair.Old, names, (known, digest) => (known.Old + digest, known.New));
        Note(pair.New, names, (known, digest) => (known.Old, known.New + digest));
        var changed = said.Where(entry => entry.Value.Old != entry.Value.New).Select(entry => entry.Key).ToList();
        return changed.TrueForAll(change => !IsSpokenOfElsewhere(change))
            && names.All(name => !IsNullMoved(name, changed));
    }

    private bool IsSpokenOfElsewhere((string Part, string Subject) change) =>
        said.Keys.Any(other =>
            other.Part != change.Part
            && (
                other.Subject == change.Subject
                || (other.Subject is "unevaluatedProperties" && change.Subject.StartsWith('/'))
            )
        );

    /// <summary>Whether null is let in at another end: by the component, or by what refers to it.</summary>
    private bool IsNullMoved(string name, List<(string Part, string Subject)> changed) =>
        changed.Contains((name, "type")) && AcceptsNull(pair.Old, name) != AcceptsNull(pair.New, name);

    private static bool AcceptsNull(MergedSchema schema, string name) =>
        schema.Facets.Any(facet => facet.Inclusion is { AcceptsNull: true } inclusion && inclusion.Name == name);

    private void Note(
        MergedSchema schema,
        IReadOnlyCollection<string> names,
        Func<(ulong Old, ulong New), ulong, (ulong, ulong)> add
    )
    {
        var root = schema.RootName;
        foreach (var facet in schema.Facets)
        {
            var name = facet.Inclusion?.Name ?? root;
            var part = name is not null && names.Contains(name) ? name : InPlace;
            foreach (var (subject, node) in SubjectsOf(facet.Schema.Node))
            {
                var key = (part, subject);
                said[key] = add(said.GetValueOrDefault(key), Structure.DigestOf(node));
            }
        }
    }

    /// <summary>What a schema speaks of: each of its members, and its keywords; those that work together are one.</summary>
    private static IEnumerable<(string Subject, Node Node)> SubjectsOf(Node schema) =>
        (schema.AsObject?.Members ?? [])
            .Where(member => !IsSilent(member.Name))
            .SelectMany(member =>
                member.Name switch
                {
                    "properties" => (member.Value.AsObject?.Members ?? []).Select(property =>
                        ($"/{property.Name}", property.Value)
                    ),
                    "required" => (member.Value.AsArray?.Items ?? []).Select(item => ($"/{item.AsString}", item)),
                    "type" or "nullable" or "x-nullable" or "enum" or "const" => [("type", member.Value)],
                    "minimum" or "exclusiveMinimum" => [("minimum", member.Value)],
                    "maximum" or "exclusiveMaximum" => [("maximum", member.Value)],
                    "oneOf" or "anyOf" => [("variants", member.Value)],
                    _ => new[] { (member.Name, member.Value) },
                }
            );

    private static bool IsSilent(string keyword) =>
        keyword is "$ref" or "allOf" or "$defs" or "$id" or "$anchor"
        || (
            Unlimited.IsAnnotation(keyword)
            && keyword is not ("nullable" or "x-nullable" or "default" or "deprecated" or "xml")
        );
}
