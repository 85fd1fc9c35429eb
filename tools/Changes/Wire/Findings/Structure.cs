using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Findings;

/// <summary>What a part of a document says, whatever the order of its members.</summary>
internal static class Structure
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>
    /// A number that is the same for nodes that say the same; words for the reader do not count, and neither does the order of
    /// items, which mostly means nothing.
    /// </summary>
    public static ulong DigestOf(Node node)
    {
        switch (node)
        {
            case ObjectNode members:
                // A sum does not depend on the order of what is added.
                var sum = Seed;
                foreach (var member in members.Members)
                {
                    sum += IsForReaders(member) ? 0 : Mix(Text(Seed, member.Name), DigestOf(member.Value));
                }

                return Mix(1, sum);
            case ArrayNode array:
                var items = Seed;
                foreach (var item in array.Items)
                {
                    items += DigestOf(item);
                }

                return Mix(2, items);
            default:
                return Mix((ulong)node.Kind + 3, Text(Seed, Values.TextOf(node)));
        }
    }

    /// <summary>
    /// Whether two nodes are the same apart from the order of members and of items that have none; words for the reader do
    /// not count.
    /// </summary>
    public static bool AreEqual(Node? old, Node? @new) => AreEqual(old, @new, "");

    private static bool AreEqual(Node? old, Node? @new, string name) =>
        (old, @new) switch
        {
            (ObjectNode left, ObjectNode right) => AreEqual(left, right),
            (ArrayNode left, ArrayNode right) when HasNoOrder(name) => left
                .Items.Select(DigestOf)
                .Order()
                .SequenceEqual(right.Items.Select(DigestOf).Order()),
            (ArrayNode left, ArrayNode right) => left.Items.Count == right.Items.Count
                && left.Items.Zip(right.Items).All(pair => AreEqual(pair.First, pair.Second)),
            (ScalarNode left, ScalarNode right) => Values.AreEqual(left, right),
            _ => old is null && @new is null,
        };

    private static bool AreEqual(ObjectNode old, ObjectNode @new) =>
        old.Members.Count(member => !IsForReaders(member)) == @new.Members.Count(member => !IsForReaders(member))
        && old.Members.All(member =>
            IsForReaders(member) || AreEqual(member.Value, @new.Find(member.Name), member.Name)
        );

    private static bool HasNoOrder(string keyword) =>
        keyword is "required" or "enum" or "type" or "allOf" or "anyOf" or "oneOf";

    /// <summary>A text under such a name explains; anything else there is a member that only bears the name.</summary>
    private static bool IsForReaders(Member member) =>
        member is { Name: "description" or "summary" or "title", Value.Kind: NodeKind.String };

    private static ulong Text(ulong seed, string text)
    {
        foreach (var character in text)
        {
            seed = (seed ^ character) * Prime;
        }

        return seed;
    }

    private static ulong Mix(ulong left, ulong right)
    {
        var mixed = (left ^ (right + 0x9E3779B97F4A7C15 + (left << 6) + (left >> 2))) * Prime;
        return mixed ^ (mixed >> 29);
    }
}
