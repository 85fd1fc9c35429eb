using System.Text.Json.Nodes;

namespace OpenApi.Schemas.Mutation;

/// <summary>A value with one keyword broken.</summary>
/// <param name="Value">The whole value.</param>
/// <param name="Pointer">Where the break is.</param>
/// <param name="Keyword">The broken keyword.</param>
public sealed record MutatedValue(JsonNode? Value, string Pointer, string Keyword);
