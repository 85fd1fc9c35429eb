using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Views;

/// <summary>One method of a path.</summary>
public readonly struct Operation
{
    internal Operation(PathItem path, string method, Node node)
    {
        Path = path;
        Method = method.ToUpperInvariant();
        Node = node;
    }

    /// <summary>The path that the operation belongs to.</summary>
    public PathItem Path { get; }

    /// <summary>The HTTP method in upper case.</summary>
    public string Method { get; }

    /// <summary>The operation's node.</summary>
    public Node Node { get; }

    /// <summary>The document.</summary>
    public ApiDocument Document => Path.Document;

    /// <summary>The <c>operationId</c>, or null.</summary>
    public string? Id => Node["operationId"]?.AsString;

    /// <summary>The summary, or null.</summary>
    public string? Summary => Node["summary"]?.AsString;

    /// <summary>The description, or null.</summary>
    public string? Description => Node["description"]?.AsString;

    /// <summary>The address of the external documentation, or null.</summary>
    public string? ExternalDocsUrl => Node["externalDocs"]?["url"]?.AsString;

    /// <summary>Whether the operation is deprecated.</summary>
    public bool IsDeprecated => Node["deprecated"]?.AsBoolean ?? false;

    /// <summary>The tags.</summary>
    public IEnumerable<string> Tags => ApiDocument.ItemsOf(Node["tags"]).Select(tag => tag.AsString).OfType<string>();

    /// <summary>The operation's own parameters.</summary>
    public IEnumerable<Parameter> OwnParameters => Parameter.ListOf(Document, Node["parameters"]);

    /// <summary>
    /// All parameters: the operation's own, then those of the path that it does not replace; a parameter is named by its
    /// name and its location (OpenAPI 3.0, "Operation Object").
    /// </summary>
    public IEnumerable<Parameter> Parameters
    {
        get
        {
            var seen = new HashSet<(string, string)>();
            foreach (var parameter in OwnParameters.Concat(Path.Parameters))
            {
                if (seen.Add((parameter.Name, parameter.In)))
                {
                    yield return parameter;
                }
            }
        }
    }

    /// <summary>The request body, or null.</summary>
    public RequestBody? RequestBody =>
        Node["requestBody"] is { } body ? new RequestBody(Document, Document.Follow(body)) : null;

    /// <summary>The responses in document order.</summary>
    public IEnumerable<Response> Responses
    {
        get
        {
            var document = Document;
            return ApiDocument
                .MembersOf(Node["responses"])
                .Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal))
                .Select(member => new Response(document, member.Name, member.Value));
        }
    }

    /// <summary>
    /// The servers that apply to the operation, from the operation, else the path, else the document.
    /// </summary>
    public IEnumerable<Server> Servers
    {
        get
        {
            var own = Server.ListOf(Node["servers"]).ToList();
            return own.Count > 0 ? own
                : Path.Servers.Any() ? Path.Servers
                : Document.Servers;
        }
    }

    /// <summary>The security requirements that apply: the operation's, else the document's; empty when none is needed.</summary>
    public IReadOnlyList<SecurityRequirement> Security =>
        SecurityRequirement.ListOf(Node["security"]) ?? Document.Security ?? [];
}
