using System.Collections.Immutable;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Overlays.JsonPath;

namespace OpenApi.Documents.Overlays;

/// <summary>An overlay (OpenAPI Overlay 1.0 and 1.1): changes that a document gets before anyone looks at it.</summary>
/// <param name="Actions">The changes, made one after the other.</param>
/// <param name="IsStrict">
/// Whether a value gives way only to one of its own kind (object, array, or anything else): 1.1 forbids the rest, 1.0 leaves it open.
/// </param>
public sealed record Overlay(ImmutableArray<OverlayAction> Actions, bool IsStrict);

/// <summary>One change.</summary>
/// <param name="Node">The action in its file.</param>
/// <param name="Target">What it changes.</param>
/// <param name="TargetNode">The target in its file.</param>
/// <param name="Update">What is merged into the target; null when it is copied from the document, or the target is removed.</param>
/// <param name="Copy">What of the document is merged into the target (since 1.1); null when there is an update or a removal.</param>
public sealed record OverlayAction(
    ObjectNode Node,
    JsonPathQuery Target,
    ScalarNode TargetNode,
    Node? Update,
    CopySource? Copy
);

/// <summary>The value of a document that an action copies.</summary>
/// <param name="Query">Where it is; it must be one value.</param>
/// <param name="Node">The query in its file.</param>
public sealed record CopySource(JsonPathQuery Query, ScalarNode Node);
