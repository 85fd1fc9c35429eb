using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Views;

/// <summary>A media type of a request or response body.</summary>
public readonly struct MediaType
{
    internal MediaType(ApiDocument document, string name, Node node)
    {
        Document = document;
        Name = name;
        Node = document.Follow(node);
    }

    /// <summary>The document.</summary>
    public ApiDocument Document { get; }

    /// <summary>The media type or range as written, parameters included.</summary>
    public string Name { get; }

    /// <summary>The media type's node.</summary>
    public Node Node { get; }

    /// <summary>The schema, or null.</summary>
    public Schema? Schema => Node["schema"] is { } schema ? new Schema(Document, schema) : null;

    /// <summary>The schema of one item of a sequential media type (3.2), or null.</summary>
    public Schema? ItemSchema => Node["itemSchema"] is { } schema ? new Schema(Document, schema) : null;

    /// <summary>The <c>encoding</c> of the parts of a form, by property.</summary>
    public IEnumerable<Member> Encoding => ApiDocument.MembersOf(Node["encoding"]);

    /// <summary>The examples.</summary>
    public IEnumerable<Example> Examples => Example.ListOf(Document, Node);

    internal static IEnumerable<MediaType> ListOf(ApiDocument document, Node? content) =>
        ApiDocument.MembersOf(content).Select(member => new MediaType(document, member.Name, member.Value));
}

/// <summary>A request body.</summary>
public readonly struct RequestBody
{
    internal RequestBody(ApiDocument document, Node node)
    {
        Document = document;
        Node = node;
    }

    /// <summary>The document.</summary>
    public ApiDocument Document { get; }

    /// <summary>The body's node, after its reference was followed.</summary>
    public Node Node { get; }

    /// <summary>Whether the body must be sent.</summary>
    public bool IsRequired => Node["required"]?.AsBoolean ?? false;

    /// <summary>The description, or null.</summary>
    public string? Description => Node["description"]?.AsString;

    /// <summary>The media types in document order.</summary>
    public IEnumerable<MediaType> Content => MediaType.ListOf(Document, Node["content"]);
}

/// <summary>A response.</summary>
public readonly struct Response
{
    internal Response(ApiDocument document, string status, Node declaration)
    {
        Document = document;
        Status = status;
        Declaration = declaration;
        Node = document.Follow(declaration);
    }

    /// <summary>The document.</summary>
    public ApiDocument Document { get; }

    /// <summary>The status code, a range such as <c>4XX</c>, or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>The response's node, after its reference was followed.</summary>
    public Node Node { get; }

    /// <summary>The node under the status; a reference where the response is one.</summary>
    public Node Declaration { get; }

    /// <summary>The description, or null.</summary>
    public string? Description => Node["description"]?.AsString;

    /// <summary>The media types in document order.</summary>
    public IEnumerable<MediaType> Content => MediaType.ListOf(Document, Node["content"]);

    /// <summary>The headers.</summary>
    public IEnumerable<Parameter> Headers
    {
        get
        {
            var document = Document;
            return ApiDocument
                .MembersOf(Node["headers"])
                .Select(member => new Parameter(document, member.Value, member.Name));
        }
    }
}

/// <summary>A named example.</summary>
/// <param name="Name">The name under <c>examples</c>; empty for the single <c>example</c>.</param>
/// <param name="Node">The node that holds the example, its reference followed.</param>
/// <param name="Value">The value, or null when the example only names an external one.</param>
public readonly record struct Example(string Name, Node Node, Node? Value)
{
    /// <summary>The summary, or null.</summary>
    public string? Summary => Name.Length > 0 ? Node["summary"]?.AsString : null;

    internal static IEnumerable<Example> ListOf(ApiDocument document, Node owner)
    {
        if (owner["example"] is { } single)
        {
            yield return new Example("", single, single);
        }

        foreach (var member in ApiDocument.MembersOf(owner["examples"]))
        {
            var node = document.Follow(member.Value);
            yield return new Example(member.Name, node, node["value"] ?? node["dataValue"]);
        }
    }
}
