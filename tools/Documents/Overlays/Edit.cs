using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays.JsonPath;

namespace OpenApi.Documents.Overlays;

/// <summary>
/// A change of some values of a document, as a tree of the ways to them. Only what lies on these ways is made anew; within a
/// changed value deeper changes come first.
/// </summary>
internal sealed class Edit
{
    private readonly Dictionary<string, Edit> members = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Edit> items = [];
    private readonly Func<Match, Node, Node?> change;
    private Match? target;

    private Edit(Func<Match, Node, Node?> change) => this.change = change;

    /// <summary>A change of the same kind at several values.</summary>
    /// <param name="targets">The values; one that is named twice is changed once.</param>
    /// <param name="change">Makes the new value of the old one; null removes it.</param>
    public static Edit At(IEnumerable<Match> targets, Func<Match, Node, Node?> change)
    {
        var root = new Edit(change);
        foreach (var match in targets)
        {
            root.Reach(match).target = match;
        }

        return root;
    }

    /// <summary>The changed value; null when it is removed.</summary>
    public Node? Apply(Node node)
    {
        var changed = node switch
        {
            ObjectNode map when members.Count > 0 => new ObjectNode(map, [.. map.Members.SelectMany(ApplyTo)]),
            ArrayNode list when items.Count > 0 => new ArrayNode(list, [.. list.Items.SelectMany(ApplyTo)]),
            _ => node,
        };
        return target is null ? changed : change(target, changed);
    }

    private Edit Reach(Match match)
    {
        if (match.Parent is null)
        {
            return this;
        }

        var parent = Reach(match.Parent);
        return match.Name is { } name ? Below(parent.members, name) : Below(parent.items, match.Index);
    }

    private Edit Below<TKey>(Dictionary<TKey, Edit> edits, TKey key)
        where TKey : notnull
    {
        if (!edits.TryGetValue(key, out var edit))
        {
            edits[key] = edit = new Edit(change);
        }

        return edit;
    }

    private IEnumerable<Member> ApplyTo(Member member)
    {
        if (!members.TryGetValue(member.Name, out var edit))
        {
            return [member];
        }

        return edit.Apply(member.Value) is not { } changed ? []
            : changed.File == member.Value.File ? [member with { Value = changed }]
            : [new Member(member.Name, changed.Offset, changed)];
    }

    private IEnumerable<Node> ApplyTo(Node item, int index) =>
        !items.TryGetValue(index, out var edit) ? [item]
        : edit.Apply(item) is { } changed ? [changed]
        : [];
}
