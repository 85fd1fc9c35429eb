using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays.JsonPath;
using OpenApi.Documents.Syntax;

namespace OpenApi.Documents.Overlays;

/// <summary>Merges an update into a value: objects member by member, arrays by appending, anything else by replacing.</summary>
/// <param name="budget">Bounds the work.</param>
/// <param name="findings">Takes what is lost.</param>
/// <param name="isStrict">Whether a value gives way only to one of its own kind, see <see cref="Overlay.IsStrict"/>.</param>
/// <param name="copy">The query that chose the update, where findings about it stand; null when it stands in the overlay itself.</param>
internal sealed class Merge(StepBudget budget, Findings findings, bool isStrict, Node? copy)
{
    /// <summary>The merged value.</summary>
    /// <param name="place">Where the value of the document is.</param>
    /// <param name="target">The value of the document.</param>
    /// <param name="update">What is merged into it.</param>
    /// <exception cref="UnreadableException">The two do not fit.</exception>
    public Node Into(Match place, Node target, Node update)
    {
        budget.Step();
        return (target, update) switch
        {
            (ArrayNode list, _) => IntoArray(list, update),
            (ObjectNode map, ObjectNode changes) => IntoObject(place, map, changes),
            (ObjectNode, _) => throw Unfit(place, target, update),
            (_, ObjectNode or ArrayNode) when isStrict => throw Unfit(place, target, update),
            _ => update,
        };
    }

    private ObjectNode IntoObject(Match place, ObjectNode map, ObjectNode changes)
    {
        var changed = changes.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var merged = map.Members.Select(member =>
            changed.TryGetValue(member.Name, out var change)
                ? MergeMember(place.Child(member.Name, member.Value), member, change)
                : member
        );
        return new ObjectNode(map, [.. merged, .. changes.Members.Where(member => map.Find(member.Name) is null)]);
    }

    /// <summary>Within an object, a text in the place of an array replaces it; only at the target itself is it an entry to append.</summary>
    private Member MergeMember(Match place, Member member, Member change)
    {
        var value =
            ShapeOf(member.Value) == ShapeOf(change.Value)
                ? Into(place, member.Value, change.Value)
                : Replace(place, member.Value, change.Value);
        return ReferenceEquals(value, change.Value) ? change : member with { Value = value };
    }

    private Node Replace(Match place, Node target, Node update)
    {
        if (isStrict)
        {
            throw Unfit(place, target, update);
        }

        if (target is not ScalarNode)
        {
            findings.Report(
                OverlayDiagnostics.ContainerReplaced,
                copy ?? update,
                Describe(target),
                place.ToString(),
                Describe(update)
            );
        }

        return update;
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

    private UnreadableException Unfit(Match place, Node target, Node update) =>
        new(
            Diagnostic.At(
                OverlayDiagnostics.UpdateIncompatible,
                copy ?? update,
                Describe(update),
                place.ToString(),
                Describe(target)
            )
        );

    private static NodeKind ShapeOf(Node node) => node is ScalarNode ? NodeKind.String : node.Kind;

    private static string Describe(Node node) =>
        node.Kind switch
        {
            NodeKind.Object => "an object",
            NodeKind.Array => "an array",
            NodeKind.String => "a text",
            NodeKind.Number => "a number",
            NodeKind.Null => "null",
            _ => "true or false",
        };
}
