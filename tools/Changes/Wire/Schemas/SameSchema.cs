using OpenApi.Changes.Wire.Findings;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// The quick way through what nobody touched, which is nearly everything: two schemas that are the same member by member
/// differ only where their references lead.
/// </summary>
internal static class SameSchema
{
    /// <summary>Compares two nodes and collects the references in them.</summary>
    /// <param name="old">The old node.</param>
    /// <param name="new">The new node.</param>
    /// <param name="direction">Who sends the value; members that never travel that way hide their references.</param>
    /// <param name="references">Takes the pairs of nodes that are references.</param>
    /// <returns>Whether the nodes are the same.</returns>
    public static bool Is(Node old, Node @new, ChangeDirection direction, List<(Node Old, Node New)>? references)
    {
        switch (old, @new)
        {
            case (ScalarNode left, ScalarNode right):
                return Values.AreEqual(left, right);
            case (ArrayNode left, ArrayNode right):
                return AreSame(left, right, direction, references);
            case (ObjectNode left, ObjectNode right):
                return AreSame(left, right, direction, references);
            default:
                return false;
        }
    }

    private static bool AreSame(
        ArrayNode old,
        ArrayNode @new,
        ChangeDirection direction,
        List<(Node, Node)>? references
    )
    {
        if (old.Items.Count != @new.Items.Count)
        {
            return false;
        }

        for (var i = 0; i < old.Items.Count; i++)
        {
            if (!Is(old.Items[i], @new.Items[i], direction, references))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(
        ObjectNode old,
        ObjectNode @new,
        ChangeDirection direction,
        List<(Node, Node)>? references
    )
    {
        if (old.Members.Count != @new.Members.Count)
        {
            return false;
        }

        if (references is not null && IsHidden(old, direction))
        {
            references = null;
        }

        if (old["$ref"]?.AsString is not null)
        {
            references?.Add((old, @new));
        }

        foreach (var member in old.Members)
        {
            // What a value must not be, or only might be, is no value that travels: what a reference there leads to is
            // judged by its effect on the whole.
            var isJudged = references is not null && member.Name is "not" or "if" or "then" or "else" or "contains";
            if (
                (isJudged && HasReference(member.Value))
                || @new.Find(member.Name) is not { } counterpart
                || !Is(member.Value, counterpart, direction, references)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasReference(Node node) =>
        (node is ObjectNode && node["$ref"]?.AsString is not null) || node.Children.Any(HasReference);

    private static bool IsHidden(ObjectNode schema, ChangeDirection direction) =>
        schema[direction is ChangeDirection.Response ? "writeOnly" : "readOnly"]?.AsBoolean == true;
}
