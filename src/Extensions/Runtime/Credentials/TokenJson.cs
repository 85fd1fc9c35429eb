using System.Text.Json.Serialization;

namespace OpenApi.Runtime.Credentials;

/// <summary>The stored form of tokens, shared by the stores so that a token can move from one to another.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true
)]
[JsonSerializable(typeof(TokenSet))]
[JsonSerializable(typeof(SortedDictionary<string, TokenSet>))]
internal sealed partial class TokenJson : JsonSerializerContext;
