using System.Text.Json.Serialization;

namespace OpenApi.Runtime.Credentials;

/// <summary>The stored form of tokens, shared by the stores so that a token can move from one to another.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    Converters = [typeof(TokenEntryJson)]
)]
[JsonSerializable(typeof(TokenSet))]
[JsonSerializable(typeof(RenewalClaim))]
[JsonSerializable(typeof(TokenEntry))]
[JsonSerializable(typeof(SortedDictionary<string, TokenEntry>))]
internal sealed partial class TokenJson : JsonSerializerContext;
