using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Views;

/// <summary>A parameter of an operation or a path, or a header of a response.</summary>
public readonly struct Parameter
{
    internal Parameter(ApiDocument document, Node declaration, string? name = null)
    {
        Document = document;
        Declaration = declaration;
        Node = document.Follow(declaration);
        Name = name ?? Node["name"]?.AsString ?? "";
    }

    /// <summary>The document.</summary>
    public ApiDocument Document { get; }

    /// <summary>The parameter's node, after its reference was followed.</summary>
    public Node Node { get; }

    /// <summary>The node in the list; a reference where the parameter is one.</summary>
    public Node Declaration { get; }

    /// <summary>The name on the wire; empty when the document gives none.</summary>
    public string Name { get; }

    /// <summary><c>path</c>, <c>query</c>, <c>querystring</c>, <c>header</c> or <c>cookie</c>; a response header has <c>header</c>.</summary>
    public string In => Node["in"]?.AsString ?? "header";

    /// <summary>Whether the parameter must be sent; always so for a path parameter.</summary>
    public bool IsRequired => In == "path" || (Node["required"]?.AsBoolean ?? false);

    /// <summary>Whether the parameter is deprecated.</summary>
    public bool IsDeprecated => Node["deprecated"]?.AsBoolean ?? false;

    /// <summary>Whether reserved characters of RFC 3986 stay as they are.</summary>
    public bool AllowsReserved => Node["allowReserved"]?.AsBoolean ?? false;

    /// <summary>Whether an empty value may be sent.</summary>
    public bool AllowsEmptyValue => Node["allowEmptyValue"]?.AsBoolean ?? false;

    /// <summary>The description, or null.</summary>
    public string? Description => Node["description"]?.AsString;

    /// <summary>The style, or the default of the location: <c>form</c> for query and cookie, else <c>simple</c>.</summary>
    public string Style => Node["style"]?.AsString ?? (In is "query" or "cookie" ? "form" : "simple");

    /// <summary>Whether each item or member becomes a value of its own; by default so for the style <c>form</c>.</summary>
    public bool Explodes => Node["explode"]?.AsBoolean ?? Style == "form";

    /// <summary>The schema: <c>schema</c>, or that of the only media type under <c>content</c>; null when there is none.</summary>
    public Schema? Schema =>
        (Node["schema"] ?? ApiDocument.MembersOf(Node["content"]).FirstOrDefault().Value?["schema"]) is { } schema
            ? new Schema(Document, schema)
            : null;

    /// <summary>The media type that the value is written in, where the parameter has <c>content</c>; else null.</summary>
    public string? ContentType => ApiDocument.MembersOf(Node["content"]).FirstOrDefault().Name;

    /// <summary>The examples.</summary>
    public IEnumerable<Example> Examples => Example.ListOf(Document, Node);

    internal static IEnumerable<Parameter> ListOf(ApiDocument document, Node? list) =>
        ApiDocument
            .ItemsOf(list)
            .Where(node => node is ObjectNode)
            .Select(node => new Parameter(document, node))
            .Where(parameter => parameter.Name.Length > 0);
}
