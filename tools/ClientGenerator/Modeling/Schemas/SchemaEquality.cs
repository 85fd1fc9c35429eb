using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Whether two schemas say the same about values; what they only say to readers does not count.</summary>
internal static class SchemaEquality
{
    private static readonly HashSet<string> Annotations = new(
        ["title", "description", "example", "examples", "externalDocs", "$comment"],
        StringComparer.Ordinal
    );

    public static bool AreEqual(Schema left, Schema right) => AreEqual(left.Node, right.Node, isSchema: true);

    private static bool AreEqual(Node left, Node right, bool isSchema)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (ScalarNode a, ScalarNode b) => a.Kind == b.Kind && a.Text == b.Text,
            (ArrayNode a, ArrayNode b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items, (x, y) => AreEqual(x, y, isSchema)).All(equal => equal),
            (ObjectNode a, ObjectNode b) => AreEqual(a, b, isSchema),
            _ => false,
        };
    }

    private static bool AreEqual(ObjectNode left, ObjectNode right, bool isSchema)
    {
        bool Counts(Member member) =>
            !isSchema || !(Annotations.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal));

        var counted = left.Members.Where(Counts).ToList();
        return counted.Count == right.Members.Count(Counts)
            && counted.All(member =>
                right.Find(member.Name) is { } other
                && (
                    isSchema && IsUnordered(member.Name) && AreSameTexts(member.Value, other)
                    || AreEqual(member.Value, other, !isSchema || IsSchemaBelow(member.Name))
                )
            );
    }

    /// <summary>Which properties are required, and which types are allowed, is said in no order.</summary>
    private static bool IsUnordered(string keyword) => keyword is "required" or "type";

    private static bool AreSameTexts(Node left, Node right) =>
        left is ArrayNode a
        && right is ArrayNode b
        && a.Items.Count == b.Items.Count
        && new HashSet<string?>(a.Items.Select(item => item.AsString)).SetEquals(b.Items.Select(item => item.AsString));

    /// <summary>The members of <c>properties</c> are named by the author, so none of them is an annotation.</summary>
    private static bool IsSchemaBelow(string keyword) =>
        keyword
            is not (
                "properties"
                or "patternProperties"
                or "$defs"
                or "dependentSchemas"
                or "default"
                or "enum"
                or "const"
            );
}
