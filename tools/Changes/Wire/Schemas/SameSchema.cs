using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Schemas;

/// <summary>
/// The quick way through what nobody touched, which is nearly everything: two schemas that are the same member by member
/// differ only where their references lead.
/// </summary>
/// <param name="old">The old version.</param>
/// <param name="new">The new version.</param>
internal sealed class SameSchema(ApiDocument old, ApiDocument @new)
{
    private readonly Dictionary<(Node Old, Node New), bool> included = [];

    /// <summary>Compares two nodes and collects the references in them.</summary>
    /// <param name="left">The old node.</param>
    /// <param name="right">The new node.</param>
    /// <param name="direction">Who sends the value; members that never travel that way hide their references.</param>
    /// <param name="references">Takes the pairs of nodes that are references.</param>
    /// <returns>Whether the nodes are the same.</returns>
    public bool Is(Node left, Node right, ChangeDirection direction, List<(Node Old, Node New)>? references)
    {
        switch (left, right)
        {
            case (ScalarNode before, ScalarNode after):
                return Values.AreEqual(before, after);
            case (ArrayNode before, ArrayNode after):
                return AreSame(before, after, direction, references);
            case (ObjectNode before, ObjectNode after):
                return AreSame(before, after, direction, references);
            default:
                return false;
        }
    }

    private bool AreSame(ArrayNode left, ArrayNode right, ChangeDirection direction, List<(Node, Node)>? references)
    {
        if (left.Items.Count != right.Items.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Items.Count; i++)
        {
            if (!Is(left.Items[i], right.Items[i], direction, references))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreSame(ObjectNode left, ObjectNode right, ChangeDirection direction, List<(Node, Node)>? references)
    {
        if (left.Members.Count != right.Members.Count)
        {
            return false;
        }

        if (references is not null && IsHidden(left, direction))
        {
            references = null;
        }

        if (references is not null && IsPutTogether(left) && !BringInTheSame(left, right))
        {
            return false;
        }

        if (references is not null && left["$ref"]?.AsString is not null)
        {
            // Which way a member travels is said by what its reference leads to, and is a matter of the object that has it.
            if (AreHiddenElsewhere(left, right))
            {
                return false;
            }

            references.Add((left, right));
        }

        foreach (var member in left.Members)
        {
            // What a value must not be, or only might be, is no value that travels: what a reference there leads to is
            // judged by its effect on the whole.
            var isJudged = references is not null && member.Name is "not" or "if" or "then" or "else" or "contains";
            if (
                (isJudged && HasReference(member.Value))
                || right.Find(member.Name) is not { } counterpart
                || !Is(member.Value, counterpart, direction, references)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether components and other words speak of the same value, so that a change of one may matter to the other.</summary>
    private static bool IsPutTogether(ObjectNode schema)
    {
        var parts = schema["allOf"]?.AsArray?.Items ?? [];
        var hasReference = schema["$ref"] is not null;
        return (hasReference || parts.Any(HasOwnReference))
            && parts.Count + (hasReference ? 1 : 0) + (HasWords(schema) ? 1 : 0) > 1;
    }

    private static bool HasWords(ObjectNode schema) =>
        schema.Members.Any(member => member.Name is not ("$ref" or "allOf") && !Unlimited.IsAnnotation(member.Name));

    private bool AreHiddenElsewhere(Node left, Node right)
    {
        var (before, after) = (new Schema(old, left), new Schema(@new, right));
        return SchemaReference.IsHidden(before, ChangeDirection.Request)
                != SchemaReference.IsHidden(after, ChangeDirection.Request)
            || SchemaReference.IsHidden(before, ChangeDirection.Response)
                != SchemaReference.IsHidden(after, ChangeDirection.Response);
    }

    private static bool HasOwnReference(Node schema) =>
        schema["$ref"] is not null || (schema["allOf"]?.AsArray?.Items ?? []).Any(HasOwnReference);

    /// <summary>Whether the components that two equal schemas bring in are equal too.</summary>
    private bool BringInTheSame(Node left, Node right)
    {
        if (!included.TryGetValue((left, right), out var known))
        {
            // What is still being looked at contains itself, and adds nothing to itself.
            included.Add((left, right), true);
            known =
                (left["$ref"] is null || AreTargetsSame(left, right))
                && (left["allOf"]?.AsArray?.Items ?? [])
                    .Zip(right["allOf"]?.AsArray?.Items ?? [])
                    .All(parts => BringInTheSame(parts.First, parts.Second));
            included[(left, right)] = known;
        }

        return known;
    }

    private bool AreTargetsSame(Node left, Node right) =>
        old.Resolve(left) is not { } before
        || @new.Resolve(right) is not { } after
        || (Is(before, after, ChangeDirection.None, references: null) && BringInTheSame(before, after));

    private static bool HasReference(Node node) =>
        (node is ObjectNode && node["$ref"]?.AsString is not null) || node.Children.Any(HasReference);

    private static bool IsHidden(ObjectNode schema, ChangeDirection direction) =>
        schema[direction is ChangeDirection.Response ? "writeOnly" : "readOnly"]?.AsBoolean == true;
}
