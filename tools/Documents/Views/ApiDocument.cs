using OpenApi.Documents.Nodes;
using OpenApi.Documents.References;

namespace OpenApi.Documents.Views;

/// <summary>The OpenAPI version that a document declares.</summary>
public enum SpecVersion
{
    /// <summary>Swagger 2.0; its nodes are brought into the shape of 3.0 while reading.</summary>
    V20,

    /// <summary>OpenAPI 3.0.x.</summary>
    V30,

    /// <summary>OpenAPI 3.1.x.</summary>
    V31,

    /// <summary>OpenAPI 3.2.x.</summary>
    V32,
}

/// <summary>
/// A document that was read: typed views over its nodes. The views are thin, hold no state of their own and never throw
/// on odd input; what is missing or of the wrong kind reads as absent.
/// </summary>
public sealed class ApiDocument
{
    private readonly ReferenceResolver resolver;

    internal ApiDocument(ObjectNode root, SpecVersion version, ReferenceResolver resolver)
    {
        Root = root;
        Version = version;
        this.resolver = resolver;
    }

    /// <summary>The document's root, in the shape of OpenAPI 3.x.</summary>
    public ObjectNode Root { get; }

    /// <summary>The version that the document declares.</summary>
    public SpecVersion Version { get; }

    /// <summary>The document's title, or null.</summary>
    public string? Title => Root["info"]?["title"]?.AsString;

    /// <summary>The document's description, or null.</summary>
    public string? Description => Root["info"]?["description"]?.AsString;

    /// <summary>The paths in document order, each as its template; keys that do not begin with a slash are left out.</summary>
    public IEnumerable<PathItem> Paths =>
        MembersOf(Root["paths"])
            .Where(member => member.Name.StartsWith("/", StringComparison.Ordinal))
            .Select(member => new PathItem(this, member.Name, member.Value));

    /// <summary>The webhooks (<c>webhooks</c> of 3.1, <c>x-webhooks</c> before it), each under its name.</summary>
    public IEnumerable<PathItem> Webhooks =>
        MembersOf(Root["webhooks"])
            .Concat(MembersOf(Root["x-webhooks"]))
            .Select(member => new PathItem(this, member.Name, member.Value));

    /// <summary>The servers of the whole document.</summary>
    public IEnumerable<Server> Servers => Server.ListOf(Root["servers"]);

    /// <summary>The security requirements of the whole document, or null when it states none.</summary>
    public IReadOnlyList<SecurityRequirement>? Security => SecurityRequirement.ListOf(Root["security"]);

    /// <summary>The schemas under <c>components</c>, in document order.</summary>
    public IEnumerable<KeyValuePair<string, Schema>> ComponentSchemas =>
        MembersOf(Root["components"]?["schemas"])
            .Select(member => new KeyValuePair<string, Schema>(member.Name, new Schema(this, member.Value)));

    /// <summary>The security schemes under <c>components</c>, by name.</summary>
    public IEnumerable<KeyValuePair<string, SecurityScheme>> SecuritySchemes =>
        MembersOf(Root["components"]?["securitySchemes"])
            .Select(member => new KeyValuePair<string, SecurityScheme>(
                member.Name,
                new SecurityScheme(Follow(member.Value))
            ));

    /// <summary>
    /// Follows <c>$ref</c> until a node that has none. A node without <c>$ref</c> is returned as it is; a reference that
    /// leads nowhere, or in a circle, gives the last node that could be reached.
    /// </summary>
    public Node Follow(Node node) => resolver.Follow(node);

    /// <summary>The node that the reference in <paramref name="node"/> names, one step; null when it leads nowhere.</summary>
    public Node? Resolve(Node node) => resolver.Resolve(node);

    /// <summary>
    /// The schema that a value of a discriminator's mapping names: a component schema by its bare name, else by reference.
    /// </summary>
    /// <param name="schema">The node of the schema that has the discriminator.</param>
    /// <param name="value">The mapping's value.</param>
    /// <returns>The schema, or null when the value leads nowhere.</returns>
    public Node? ResolveMapping(Node schema, string value) => resolver.LookUpMapping(schema, value).Target;

    internal static IEnumerable<Member> MembersOf(Node? node) => node?.AsObject?.Members ?? [];

    internal static IEnumerable<Node> ItemsOf(Node? node) => node?.AsArray?.Items ?? [];
}
