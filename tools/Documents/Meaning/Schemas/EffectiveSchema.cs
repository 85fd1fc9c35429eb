using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>What an object schema comes to when <c>$ref</c> and all parts of <c>allOf</c> are put together.</summary>
public sealed class EffectiveSchema
{
    private readonly Dictionary<string, EffectiveMember> members = new(StringComparer.Ordinal);
    private readonly SortedSet<string> required = new(StringComparer.Ordinal);
    private readonly List<Schema> parts = [];

    internal EffectiveSchema(Schema schema, EffectiveSchemas schemas)
    {
        Schema = schema.Target;
        Collect(Schema, [], schemas);
        IsClosed = parts.Exists(part => part.AdditionalProperties is { IsFalse: true }) && !HasPatterns();
    }

    /// <summary>The schema itself, followed.</summary>
    public Schema Schema { get; }

    /// <summary>The schema and the parts of its <c>allOf</c>, nearest first, each once.</summary>
    public IReadOnlyList<Schema> Parts => parts;

    /// <summary>The members by wire name.</summary>
    public IReadOnlyDictionary<string, EffectiveMember> Members => members;

    /// <summary>The members that must be there, sorted.</summary>
    public IReadOnlyCollection<string> Required => required;

    /// <summary>Whether no other members are allowed.</summary>
    public bool IsClosed { get; }

    /// <summary>Whether a member must be there.</summary>
    public bool Requires(string name) => required.Contains(name);

    private void Collect(Schema schema, HashSet<Node> seen, EffectiveSchemas schemas)
    {
        var target = schema.Target;
        if (!seen.Add(target.Node))
        {
            return;
        }

        parts.Add(target);
        foreach (var property in target.Properties)
        {
            schemas.Charge(1);
            if (!members.TryGetValue(property.Key, out var member))
            {
                members.Add(property.Key, member = new EffectiveMember(property.Key));
            }

            member.Add(property.Value);
        }

        required.UnionWith(target.Required);
        foreach (var part in target.AllOf)
        {
            schemas.Charge(1);
            Collect(part, seen, schemas);
        }
    }

    private bool HasPatterns() => parts.Exists(part => part["patternProperties"] is ObjectNode { Members.Count: > 0 });
}
