using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenApi.Runtime.Credentials;

/// <summary>
/// The stored form of an entry: the token's members, and beside them what is known about its renewal. An entry at rest is a token and nothing
/// else, so files of earlier versions are read as they are.
/// </summary>
internal sealed class TokenEntryJson : JsonConverter<TokenEntry>
{
    private const string Claim = "claim";
    private const string IsRefused = "isRefused";
    private const string AccessToken = "accessToken";

    public override TokenEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var entry = document.RootElement;
        if (entry.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException();
        }

        var claim = entry.TryGetProperty(Claim, out var claimed)
            ? claimed.Deserialize(TokenJson.Default.RenewalClaim)
            : null;
        var hasToken = entry.TryGetProperty(AccessToken, out _);
        return hasToken || claim is not null
            ? new TokenEntry
            {
                Token = hasToken ? entry.Deserialize(TokenJson.Default.TokenSet) : null,
                Claim = claim,
                IsRefused = entry.TryGetProperty(IsRefused, out var refused) && refused.ValueKind == JsonValueKind.True,
            }
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, TokenEntry value, JsonSerializerOptions options)
    {
        if (value is { Token: { } atRest, Claim: null, IsRefused: false })
        {
            JsonSerializer.Serialize(writer, atRest, TokenJson.Default.TokenSet);
            return;
        }

        writer.WriteStartObject();
        if (value.Token is { } token)
        {
            foreach (
                var member in JsonSerializer.SerializeToElement(token, TokenJson.Default.TokenSet).EnumerateObject()
            )
            {
                member.WriteTo(writer);
            }
        }

        if (value.Claim is { } claim)
        {
            writer.WritePropertyName(Claim);
            JsonSerializer.Serialize(writer, claim, TokenJson.Default.RenewalClaim);
        }

        if (value.IsRefused)
        {
            writer.WriteBoolean(IsRefused, true);
        }

        writer.WriteEndObject();
    }
}
