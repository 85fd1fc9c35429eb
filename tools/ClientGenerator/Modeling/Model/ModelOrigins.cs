using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Modeling.Model;

/// <summary>
/// Which node of the document each declaration of a client was made from. It stands beside the model and not in it, so that
/// moving a line of the document leaves equal models equal.
/// </summary>
public sealed class ModelOrigins
{
    /// <summary>The part of an operation that is its body.</summary>
    public const string Body = "body";

    /// <summary>The part of an operation that is its result.</summary>
    public const string Result = "result";

    /// <summary>The member of a request builder that is its indexer.</summary>
    public const string Indexer = "this[]";

    /// <summary>The member of the client class that is the URL it takes by default.</summary>
    public const string BaseUrl = "baseurl";

    private readonly Dictionary<(string Type, string Member, string Part), Node> nodes = [];

    /// <summary>The node of a type, or null when the type is not known.</summary>
    /// <param name="type">The full name.</param>
    public Node? OfType(string type) => Of(type, "", "");

    /// <summary>The node of a member, or null when it is not known.</summary>
    /// <param name="type">The full name of the type that declares it.</param>
    /// <param name="member">
    /// The property; the member of an enumeration; the verb of an operation, such as <c>Get</c>; <see cref="Indexer"/>;
    /// or <see cref="BaseUrl"/>.
    /// </param>
    public Node? OfMember(string type, string member) => Of(type, member, "");

    /// <summary>The node of a part of an operation, or null when it is not known.</summary>
    /// <param name="type">The full name of the request builder.</param>
    /// <param name="verb">The verb of the operation, such as <c>Get</c>.</param>
    /// <param name="part"><see cref="Body"/>, <see cref="Result"/>, or the status of an error mapping.</param>
    public Node? OfPart(string type, string verb, string part) => Of(type, verb, part);

    internal void Add(Node node, string type, string member = "", string part = "") =>
        nodes[(type, member, part)] = node;

    private Node? Of(string type, string member, string part) =>
        nodes.TryGetValue((type, member, part), out var node) ? node : null;
}
