using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>A node of the tree of URLs: one segment, with the operations of the path that ends there.</summary>
internal sealed class UrlNode
{
    private readonly SortedDictionary<string, UrlNode> children = new(StringComparer.Ordinal);

    public UrlNode(UrlNode? parent, string segment)
    {
        Parent = parent;
        Segment = segment;
        HasExtension = SegmentText.WithoutExtension(segment) != segment;
        IsParameter = SegmentText.IsSingleParameter(segment);
        IsMixed = !IsParameter && SegmentText.Parameters(segment).Count > 0;
    }

    public UrlNode? Parent { get; }

    /// <summary>The segment as in the path template; empty for the root and for what follows a slash at the end.</summary>
    public string Segment { get; }

    /// <summary>Whether the segment, or one that was merged into it, ends in a file extension.</summary>
    public bool HasExtension { get; set; }

    /// <summary>The path items that end here; several only where paths differ in the names of their parameters.</summary>
    public List<PathItem> Items { get; } = [];

    public List<Operation> Operations { get; } = [];

    /// <summary>The names that parameters of merged siblings had before, with the name they have now.</summary>
    public Dictionary<string, string> RenamedParameters { get; } = new(StringComparer.Ordinal);

    /// <summary>What is added to the name where a sibling comes to the same one; empty for the first.</summary>
    public string NameSuffix { get; set; } = "";

    public bool IsRoot => Parent is null;

    /// <summary>Whether the node stands for the slash at the end of a path.</summary>
    public bool IsTrailingSlash => !IsRoot && Segment.Length == 0;

    /// <summary>Whether the segment is exactly one parameter.</summary>
    public bool IsParameter { get; }

    /// <summary>Whether the segment mixes text and parameters, or has several.</summary>
    public bool IsMixed { get; }

    public IEnumerable<UrlNode> Children => children.Values;

    /// <summary>The segments from the root to this node.</summary>
    public IReadOnlyList<UrlNode> Lineage
    {
        get
        {
            var lineage = new List<UrlNode>();
            for (var node = this; !node.IsRoot; node = node.Parent!)
            {
                lineage.Add(node);
            }

            lineage.Reverse();
            return lineage;
        }
    }

    public UrlNode Child(string segment)
    {
        if (!children.TryGetValue(segment, out var child))
        {
            children.Add(segment, child = new UrlNode(this, segment));
        }

        return child;
    }

    public void Remove(UrlNode child) => children.Remove(child.Segment);

    /// <summary>The name that a parameter of the path has in the template.</summary>
    public string NameInTemplate(string parameter) =>
        RenamedParameters.TryGetValue(parameter, out var renamed) ? renamed
        : Parent is null ? parameter
        : Parent.NameInTemplate(parameter);
}
