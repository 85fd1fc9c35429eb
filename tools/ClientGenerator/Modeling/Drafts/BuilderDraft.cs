using OpenApi.ClientGenerator.Modeling.Paths;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Drafts;

/// <summary>A request builder while it is being decided on.</summary>
internal sealed class BuilderDraft(UrlNode node, string ns, string name, string navigation) : INestingDraft
{
    public UrlNode Node { get; } = node;

    public string Namespace { get; } = ns;

    public string Name { get; } = name;

    /// <summary>The property or method of the parent that leads here; of no use where an indexer does.</summary>
    public string Navigation { get; } = navigation;

    public string FullName { get; } = ns + "." + name;

    /// <summary>The namespace that the builders of the children hang below.</summary>
    public string ChildNamespace { get; init; } = ns;

    public List<BuilderDraft> Children { get; } = [];

    public List<OperationDraft> Operations { get; } = [];

    public List<ClassDraft> NestedTypes { get; } = [];

    /// <summary>This builder and all below it.</summary>
    public IEnumerable<BuilderDraft> Subtree => Children.SelectMany(child => child.Subtree).Prepend(this);
}

/// <summary>An operation while it is being decided on.</summary>
internal sealed class OperationDraft(Operation operation, string verb)
{
    public Operation Operation { get; } = operation;

    /// <summary>The stem of the methods' names.</summary>
    public string Verb { get; } = verb;

    public ValueDraft? Body { get; set; }

    /// <summary>The media type of the body; null when the caller has to say it.</summary>
    public string? BodyContentType { get; set; }

    /// <summary>The models of the parts of a multipart body, and of the items of a sequence.</summary>
    public List<TypeDraft> Parts { get; } = [];

    public ValueDraft? Result { get; set; }

    /// <summary>The response that describes the result; null where none does.</summary>
    public Node? ResultDeclaration { get; set; }

    public string? Accept { get; set; }

    public SortedDictionary<string, ClassDraft> Errors { get; } = new(StringComparer.Ordinal);

    public List<KeyValuePair<QueryParameter, ValueDraft>> Query { get; } = [];
}
