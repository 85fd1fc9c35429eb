using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>The effective schemas of a document, each put together once.</summary>
/// <param name="charge">Is told how much work is done; it ends the work by throwing.</param>
public sealed class EffectiveSchemas(Action<int> charge)
{
    private readonly Dictionary<Node, EffectiveSchema> known = [];

    /// <summary>What a schema comes to.</summary>
    public EffectiveSchema Of(Schema schema)
    {
        var target = schema.Target;
        if (!known.TryGetValue(target.Node, out var effective))
        {
            known.Add(target.Node, effective = new EffectiveSchema(target, this));
        }

        return effective;
    }

    /// <summary>The members of a schema and of its variants, each name once.</summary>
    public IEnumerable<EffectiveMember> MembersOf(Schema schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Node>();
        var open = new Queue<Schema>([schema]);
        while (open.Count > 0)
        {
            var effective = Of(open.Dequeue());
            if (!seen.Add(effective.Schema.Node))
            {
                continue;
            }

            foreach (var member in effective.Members.Values.Where(member => names.Add(member.Name)))
            {
                Charge(1);
                yield return member;
            }

            foreach (var variant in effective.Parts.SelectMany(part => part.OneOf.Concat(part.AnyOf)))
            {
                open.Enqueue(variant);
            }
        }
    }

    internal void Charge(int work) => charge(work);
}
