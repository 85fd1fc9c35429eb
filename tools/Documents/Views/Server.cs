using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Views;

/// <summary>A server.</summary>
/// <param name="Node">The server's node.</param>
public readonly record struct Server(Node Node)
{
    /// <summary>The URL as written, with its variables in braces.</summary>
    public string Url => Node["url"]?.AsString ?? "/";

    /// <summary>The description, or null.</summary>
    public string? Description => Node["description"]?.AsString;

    /// <summary>The variables with their defaults; a variable without default reads as the empty text.</summary>
    public IEnumerable<KeyValuePair<string, string>> Variables =>
        ApiDocument
            .MembersOf(Node["variables"])
            .Select(member => new KeyValuePair<string, string>(
                member.Name,
                (member.Value["default"] as ScalarNode)?.Text ?? ""
            ));

    /// <summary>The URL with every variable replaced by its default.</summary>
    public string ResolvedUrl =>
        Variables.Aggregate(Url, (url, variable) => url.Replace("{" + variable.Key + "}", variable.Value));

    internal static IEnumerable<Server> ListOf(Node? list) =>
        ApiDocument.ItemsOf(list).Where(node => node is ObjectNode).Select(node => new Server(node));
}

/// <summary>One way to be let in: all of the named schemes together.</summary>
/// <param name="Node">The requirement's node.</param>
public readonly record struct SecurityRequirement(Node Node)
{
    /// <summary>The names of the schemes; none means that nothing is needed.</summary>
    public IEnumerable<string> Schemes => ApiDocument.MembersOf(Node).Select(member => member.Name);

    internal static IReadOnlyList<SecurityRequirement>? ListOf(Node? list) =>
        list is ArrayNode array ? [.. array.Items.Select(node => new SecurityRequirement(node))] : null;
}

/// <summary>A security scheme.</summary>
/// <param name="Node">The scheme's node.</param>
public readonly record struct SecurityScheme(Node Node)
{
    /// <summary><c>apiKey</c>, <c>http</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</summary>
    public string Type => Node["type"]?.AsString ?? "";

    /// <summary>The name of the header, query value or cookie of an <c>apiKey</c>, or null.</summary>
    public string? Name => Node["name"]?.AsString;

    /// <summary>Where an <c>apiKey</c> is sent, or null.</summary>
    public string? In => Node["in"]?.AsString;

    /// <summary>The HTTP authentication scheme such as <c>bearer</c>, or null.</summary>
    public string? Scheme => Node["scheme"]?.AsString;
}
