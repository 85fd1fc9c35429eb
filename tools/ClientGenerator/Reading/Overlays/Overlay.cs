using System.Collections.Immutable;
using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.ClientGenerator.Reading.Overlays.JsonPath;

namespace OpenApi.ClientGenerator.Reading.Overlays;

/// <summary>An overlay (OpenAPI Overlay 1.0): changes that a document gets before anyone looks at it.</summary>
/// <param name="Actions">The changes, made one after the other.</param>
public sealed record Overlay(ImmutableArray<OverlayAction> Actions);

/// <summary>One change.</summary>
/// <param name="Node">The action in its file.</param>
/// <param name="Target">What it changes.</param>
/// <param name="TargetNode">The target in its file.</param>
/// <param name="Update">What is merged into the target; null when the target is removed.</param>
public sealed record OverlayAction(ObjectNode Node, JsonPathQuery Target, ScalarNode TargetNode, Node? Update);
