using System.Runtime.CompilerServices;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;

namespace OpenApi.Changes.Wire.Unchanged;

/// <summary>
/// Whether two versions say a thing with the same words, whatever the order of members. It is strict, as it only has to find what
/// nobody touched: a number that is written in another way counts as changed, and is then compared with care.
/// </summary>
internal static class SameText
{
    /// <summary>Compares a part, but not what its references lead to.</summary>
    /// <param name="part">The part.</param>
    /// <param name="follow">Takes the references in it, each with its counterpart.</param>
    public static bool Is(Part part, Action<Part> follow) =>
        part is { Old: ObjectNode old, New: ObjectNode @new }
            ? AreSame(old, @new, part.Kind, part.Kind is PartKind.Schemes, follow)
            : IsSame(part.Old, part.New, isValue: false, follow);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsSame(Node old, Node @new, bool isValue, Action<Part> follow) =>
        (old, @new) switch
        {
            (ScalarNode left, ScalarNode right) => left.Kind == right.Kind && left.Text == right.Text,
            (ObjectNode left, ObjectNode right) => AreSame(left, right, PartKind.Any, isValue, follow),
            (ArrayNode left, ArrayNode right) => AreSame(left, right, isValue, follow),
            _ => false,
        };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreSame(ArrayNode old, ArrayNode @new, bool isValue, Action<Part> follow)
    {
        var (left, right) = (old.Items, @new.Items);
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!IsSame(left[i], right[i], isValue, follow))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreSame(ObjectNode old, ObjectNode @new, PartKind kind, bool isValue, Action<Part> follow)
    {
        var counted = 0;
        var (left, right) = (old.Members, @new.Members);
        for (var i = 0; i < left.Count; i++)
        {
            var member = left[i];
            if (IsLeftOut(member, kind, isValue))
            {
                continue;
            }

            // Most objects have their members in the same order in both versions.
            counted++;
            var counterpart = i < right.Count && right[i].Name == member.Name ? right[i].Value : @new.Find(member.Name);
            if (counterpart is null || !IsSame(member.Value, counterpart, isValue || HoldsValue(member.Name), follow))
            {
                return false;
            }

            if (member.Name is "$ref" or "$dynamicRef")
            {
                follow(new Part(old, @new, PartKind.Any));
            }
        }

        for (var i = 0; i < right.Count; i++)
        {
            counted -= IsLeftOut(right[i], kind, isValue) ? 0 : 1;
        }

        return counted == 0;
    }

    /// <summary>
    /// Below such a member stand values, or names with texts of the user's choice, so a text called <c>description</c> is no word for
    /// readers there.
    /// </summary>
    private static bool HoldsValue(string name) =>
        name
            is "const"
                or "dataValue"
                or "default"
                or "enum"
                or "example"
                or "examples"
                or "links"
                or "mapping"
                or "serializedValue"
                or "value"
        || name.StartsWith("x-", StringComparison.Ordinal);

    private static bool IsLeftOut(Member member, PartKind kind, bool isValue) =>
        kind switch
        {
            PartKind.Document => IsNoMatterOfOperations(member.Name),
            PartKind.Path when HttpMethods.HoldsOperations(member.Name) => true,
            PartKind.Operation when member.Name is "externalDocs" => true,
            _ => !isValue && member is { Name: "description" or "summary", Value.Kind: NodeKind.String },
        };

    private static bool IsNoMatterOfOperations(string name) =>
        name is "paths" or "webhooks" or "x-webhooks" or "components" or "info" or "tags" or "externalDocs";
}
