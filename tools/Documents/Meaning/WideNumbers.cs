using System.Globalization;
using System.Runtime.CompilerServices;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Meaning;

/// <summary>
/// Where a document has whole numbers beyond 32 bits. Nearly no part of one has any, so whoever looks for them along the schemas
/// leaves out the rest.
/// </summary>
/// <param name="cancellationToken">Ends the search.</param>
public sealed class WideNumbers(CancellationToken cancellationToken)
{
    /// <summary>Shorter numbers fit into 32 bits.</summary>
    private const int ShortestWide = 10;

    /// <summary>Longer numbers may not fit into 64 bits.</summary>
    private const int LongestParsed = 18;

    private readonly HashSet<Node> holders = [];
    private readonly HashSet<Node> searched = [];

    /// <summary>What is in more than one place, and whether it holds such a number.</summary>
    private readonly Dictionary<Node, bool> shared = [];

    /// <summary>Whether a value is a whole number beyond 32 bits; what is written with a point or an exponent is not whole.</summary>
    public static bool IsWide(ScalarNode value) =>
        value.Kind == NodeKind.Number
        && value.Text.Length >= ShortestWide
        && IsWhole(value.Text)
        && (
            value.Text.Length > LongestParsed
            || long.Parse(value.Text, CultureInfo.InvariantCulture) is > int.MaxValue or < int.MinValue
        );

    /// <summary>Whether a node is such a number, or holds one that was found.</summary>
    public bool AreIn(Node node) => node is ScalarNode scalar ? IsWide(scalar) : holders.Contains(node);

    /// <summary>Searches all that is in one tree with a node, once.</summary>
    public void Search(Node node)
    {
        var top = node;
        while (top.Parent is { } parent)
        {
            top = parent;
        }

        if (searched.Add(top))
        {
            Visit(top, null);
        }
    }

    private static bool IsWhole(string number)
    {
        for (var i = number[0] == '-' ? 1 : 0; i < number.Length; i++)
        {
            if (number[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Readers bound how deep nodes are nested, so this can call itself.</summary>
    [MethodImpl(HotPath.Optimize)]
    private bool Visit(Node node, Node? from)
    {
        if (node is ScalarNode scalar)
        {
            return IsWide(scalar);
        }

        var isShared = node.Parent != from;
        if (isShared && shared.TryGetValue(node, out var known))
        {
            return known;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (isShared)
        {
            shared[node] = false;
        }

        var holds = node is ObjectNode members ? VisitMembers(members) : VisitItems((ArrayNode)node);
        if (holds)
        {
            holders.Add(node);
        }

        if (isShared)
        {
            shared[node] = holds;
        }

        return holds;
    }

    [MethodImpl(HotPath.Optimize)]
    private bool VisitMembers(ObjectNode node)
    {
        var holds = false;
        foreach (var member in node.MemberSpan)
        {
            holds |= Visit(member.Value, node);
        }

        return holds;
    }

    private bool VisitItems(ArrayNode node)
    {
        var holds = false;
        foreach (var item in node.Items)
        {
            holds |= Visit(item, node);
        }

        return holds;
    }
}
