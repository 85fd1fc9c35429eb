using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.PublicApi;

/// <summary>One line of the public surface of a client.</summary>
/// <param name="Line">The declaration, its names in full, without attributes and accessibility.</param>
/// <param name="Origin">The node of the document that it was made from; null for what every client has.</param>
public sealed record ApiMember(string Line, Node? Origin);
