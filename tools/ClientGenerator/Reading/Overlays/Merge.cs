using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.ClientGenerator.Reading.Overlays.JsonPath;

namespace OpenApi.ClientGenerator.Reading.Overlays;

/// <summary>Merges an update into a value: objects member by member, arrays by appending, anything else by replacing.</summary>
/// <param name="budget">Bounds the work.</param>
internal sealed class Merge(StepBudget budget)
{
    /// <summary>The merged value.</summary>
    /// <param name="target">The value of the document.</param>
    /// <param name="update">The value of the overlay.</param>
    public Node Into(Node target, Node update)
    {
        budget.Step();
        return (target, update) switch
        {
            (ObjectNode map, ObjectNode changes) => IntoObject(map, changes),
            (ArrayNode list, _) => IntoArray(list, update),
            _ => update,
        };
    }

    private ObjectNode IntoObject(ObjectNode map, ObjectNode changes)
    {
        var changed = changes.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var merged = map.Members.Select(member =>
            changed.TryGetValue(member.Name, out var change) ? MergeMember(member, change) : member
        );
        return new ObjectNode(map, [.. merged, .. changes.Members.Where(member => map.Find(member.Name) is null)]);
    }

    /// <summary>Within an object, a text in the place of an array replaces it; only at the target itself is it an entry to append.</summary>
    private Member MergeMember(Member member, Member change)
    {
        var value =
            member.Value is ArrayNode && change.Value is not ArrayNode
                ? change.Value
                : Into(member.Value, change.Value);
        return ReferenceEquals(value, change.Value) ? change : member with { Value = value };
    }

    /// <summary>An array adds its entries, as in nested arrays; anything else is one entry.</summary>
    private ArrayNode IntoArray(ArrayNode list, Node update)
    {
        var added = update is ArrayNode several ? several.Items : [update];
        foreach (var _ in added)
        {
            budget.Step();
        }

        return new ArrayNode(list, [.. list.Items, .. added]);
    }
}
