using System.Collections.Immutable;
using OpenApi.Changes.Wire.Schemas.Keywords;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>What is said about members that no keyword names.</summary>
internal enum OtherMembers
{
    /// <summary>Nothing: any member may be there.</summary>
    Any,

    /// <summary>They must meet a schema.</summary>
    Constrained,

    /// <summary>There must be none.</summary>
    None,
}

/// <summary>The members of an object, as all facets together name them.</summary>
/// <param name="Schema">The object.</param>
internal sealed record MemberMap(MergedSchema Schema)
{
    private readonly IReadOnlyDictionary<string, ImmutableArray<Schema>> patterns = KeywordMap.Entries(
        Schema,
        "patternProperties"
    );

    /// <summary>The schemas of the named members, by name; a required name without a schema has none.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Schema>> Named { get; } = NamedIn(Schema);

    /// <summary>The items of <c>required</c>, by name.</summary>
    public IReadOnlyDictionary<string, Node> Required { get; } = RequiredIn(Schema);

    /// <summary>What is said about all other members.</summary>
    public OtherMembers Others =>
        IsForbidden("additionalProperties") ? OtherMembers.None
        : OtherSchemas.Any() ? OtherMembers.Constrained
        : OtherMembers.Any;

    /// <summary>Whether members that no keyword names are refused, by whichever keyword.</summary>
    public bool IsClosed => Others is OtherMembers.None || IsForbidden("unevaluatedProperties");

    /// <summary>Whether a member that is not named is refused: no pattern of names lets it in either.</summary>
    public bool IsClosedTo(string name) => IsClosed && !PatternsOf(name).Any();

    /// <summary>Whether something limits the value of a member that is not named.</summary>
    public bool SpeaksOf(string name) => PatternsOf(name).Any() || Others is OtherMembers.Constrained;

    /// <summary>The schemas of members that no keyword names; those that limit nothing left out.</summary>
    public IEnumerable<Schema> OtherSchemas =>
        KeywordMap
            .LimitsUnder(Schema, "additionalProperties")
            .Concat(KeywordMap.LimitsUnder(Schema, "unevaluatedProperties"))
            .Where(schema => schema.Node is ObjectNode);

    /// <summary>The node that stands for a member: its schema, its name in <c>required</c>, or what could hold it.</summary>
    public Node PlaceOf(string name) =>
        Named.TryGetValue(name, out var schemas) && schemas is [var first, ..] ? first.Node
        : Required.TryGetValue(name, out var item) ? item
        : Schema.PlaceOf("properties");

    /// <summary>
    /// What a finding about a member is about: its schema, or the object and its name. An item of <c>required</c> would not do,
    /// as its place in the list means nothing.
    /// </summary>
    public (Node Where, string Detail) SubjectOf(string name) =>
        Named.TryGetValue(name, out var schemas) && schemas is [var first, ..]
            ? (first.Node, "")
            : (Schema.Holder, name);

    /// <summary>Whether another part of the object than the one that names a member asks for it.</summary>
    public bool IsRequiredElsewhere(string name) =>
        Required.TryGetValue(name, out var item)
        && Named.TryGetValue(name, out var schemas)
        && !schemas.IsEmpty
        && schemas.All(schema => schema.Node.Parent?.Parent != item.Parent?.Parent);

    /// <summary>Whether a member only ever travels the other way.</summary>
    public bool IsHidden(string name, ChangeDirection direction) =>
        Named.TryGetValue(name, out var schemas) && schemas.Any(schema => SchemaReference.IsHidden(schema, direction));

    /// <summary>Whether a member must be there in a direction.</summary>
    public bool IsRequired(string name, ChangeDirection direction) =>
        Required.ContainsKey(name) && !IsHidden(name, direction);

    /// <summary>All schemas that a member must meet.</summary>
    public SchemaSide SideOf(string name)
    {
        if (Named.TryGetValue(name, out var named))
        {
            return SchemaSide.Of(named, PlaceOf(name));
        }

        var patterns = PatternsOf(name).ToImmutableArray();
        return SchemaSide.Of(patterns.IsEmpty ? [.. OtherSchemas] : patterns, PlaceOf(name));
    }

    /// <summary>The schemas of the patterns that a name meets.</summary>
    private IEnumerable<Schema> PatternsOf(string name) =>
        patterns.Where(entry => Pattern.IsMatch(name, entry.Key)).SelectMany(entry => entry.Value);

    private bool IsForbidden(string keyword) => Schema.FindAll(keyword).Any(node => node.AsBoolean == false);

    private static ImmutableSortedDictionary<string, ImmutableArray<Schema>> NamedIn(MergedSchema schema)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Schema>>(StringComparer.Ordinal);
        foreach (var (name, property) in schema.Facets.SelectMany(facet => facet.Schema.Properties))
        {
            named[name] = named.TryGetValue(name, out var known) ? known.Add(property) : [property];
        }

        foreach (var name in RequiredIn(schema).Keys)
        {
            named.TryAdd(name, []);
        }

        return named.ToImmutable();
    }

    private static Dictionary<string, Node> RequiredIn(MergedSchema schema)
    {
        var required = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in schema.FindAll("required").SelectMany(list => list.AsArray?.Items ?? []))
        {
            if (item.AsString is { } name)
            {
                required.TryAdd(name, item);
            }
        }

        return required;
    }
}
