using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;

namespace OpenApi.Documents.Views;

/// <summary>A path with its operations, or a webhook.</summary>
public readonly struct PathItem
{
    /// <summary>Makes a view of a node, such as one under a callback.</summary>
    /// <param name="document">The document.</param>
    /// <param name="template">The path template, the webhook's name or the callback's expression.</param>
    /// <param name="node">The node; a reference is followed.</param>
    public PathItem(ApiDocument document, string template, Node node)
    {
        Document = document;
        Template = template;
        Node = document.Follow(node);
        Declaration = node;
    }

    /// <summary>The document.</summary>
    public ApiDocument Document { get; }

    /// <summary>The path template as written, or the webhook's name.</summary>
    public string Template { get; }

    /// <summary>The path item, after its reference was followed.</summary>
    public Node Node { get; }

    /// <summary>The node under the path's key; a reference where the path item is one.</summary>
    public Node Declaration { get; }

    /// <summary>The summary, or null.</summary>
    public string? Summary => Node["summary"]?.AsString;

    /// <summary>The description, or null.</summary>
    public string? Description => Node["description"]?.AsString;

    /// <summary>The servers of this path; empty when it states none.</summary>
    public IEnumerable<Server> Servers => Server.ListOf(Node["servers"]);

    /// <summary>The parameters that all operations of the path share.</summary>
    public IEnumerable<Parameter> Parameters => Parameter.ListOf(Document, Node["parameters"]);

    /// <summary>The operations in document order; methods of <c>additionalOperations</c> (3.2) come last.</summary>
    public IEnumerable<Operation> Operations
    {
        get
        {
            var item = this;
            return ApiDocument
                .MembersOf(Node)
                .Where(member => HttpMethods.IsField(member.Name) && member.Value is ObjectNode)
                .Concat(ApiDocument.MembersOf(Node[HttpMethods.Additional]).Where(member => member.Value is ObjectNode))
                .Select(member => new Operation(item, member.Name, member.Value));
        }
    }
}
