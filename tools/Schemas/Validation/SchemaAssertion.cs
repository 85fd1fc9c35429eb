using OpenApi.Documents.Nodes;

namespace OpenApi.Schemas.Validation;

/// <summary>A keyword that judges values, and does not only hand them on to other schemas.</summary>
/// <param name="Keyword">The keyword, such as <c>maxLength</c>.</param>
/// <param name="Node">Its place in the document, which is also its identity; for <c>required</c> the name in its list.</param>
/// <param name="FitsAnyText">Whether whatever arrives as text meets it, as <c>type: string</c> does in a query.</param>
public sealed record SchemaAssertion(string Keyword, Node Node, bool FitsAnyText);

/// <summary>What an assertion said about a value.</summary>
/// <param name="Node">The assertion's place in the document.</param>
/// <param name="IsMet">Whether the value met it.</param>
public readonly record struct AssertionOutcome(Node Node, bool IsMet);
