using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TimPush.Signing;

/// <summary>The text form of a UserSig: JSON in a zlib stream (RFC 1950) in base64 with <c>* - _</c> for <c>+ / =</c>.</summary>
internal static class UserSigToken
{
    // Far above any real token; a bound so that a hostile one cannot fill the memory.
    private const int MaxTokenLength = 16 * 1024;
    private const int MaxJsonLength = 16 * 1024;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-_"
    );

    // The vendor's libraries write '+' as it is; the default encoder would escape it inside the signature.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(UserSigClaims claims, string signature)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        using (var json = new Utf8JsonWriter(zlib, Plain))
        {
            json.WriteStartObject();
            json.WriteString("TLS.ver", "2.0");
            json.WriteString("TLS.identifier", claims.Identifier);
            json.WriteNumber("TLS.sdkappid", claims.SdkAppId);
            json.WriteNumber("TLS.expire", claims.LifetimeSeconds);
            json.WriteNumber("TLS.time", claims.IssuedAtSeconds);
            json.WriteString("TLS.sig", signature);
            if (claims.UserBuffer is { } buffer)
            {
                json.WriteBase64String("TLS.userbuf", buffer.Span);
            }

            json.WriteEndObject();
        }

        return Convert
            .ToBase64String(compressed.GetBuffer(), 0, (int)compressed.Length)
            .Replace('+', '*')
            .Replace('/', '-')
            .Replace('=', '_');
    }

    public static UserSigClaims Read(string token)
    {
        try
        {
            using var json = JsonDocument.Parse(Decompress(Bytes(token)));
            return Claims(json.RootElement);
        }
        catch (Exception e)
            when (e is JsonException or InvalidDataException or IOException or InvalidOperationException)
        {
            // The cause is left out: its text may quote the token.
            throw new FormatException("The text is not a UserSig: it holds no zlib stream with a JSON object.");
        }
    }

    private static byte[] Bytes(string token)
    {
        if (token.Length is 0 or > MaxTokenLength || token.AsSpan().ContainsAnyExcept(Alphabet))
        {
            throw new FormatException(
                $"The text is not a UserSig: it must have 1 to {MaxTokenLength} characters of A-Z, a-z, 0-9, '*', '-', '_'."
            );
        }

        return Convert.FromBase64String(token.Replace('*', '+').Replace('-', '/').Replace('_', '='));
    }

    private static ReadOnlyMemory<byte> Decompress(byte[] compressed)
    {
        using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var json = new byte[MaxJsonLength];
        var length = zlib.ReadAtLeast(json, json.Length, throwOnEndOfStream: false);
        return length < json.Length ? json.AsMemory(0, length) : throw new InvalidDataException();
    }

    private static UserSigClaims Claims(JsonElement json)
    {
        if (Text(json, "TLS.ver") is var version && version != "2.0")
        {
            throw new FormatException("The UserSig is not of version 2.0.");
        }

        return new UserSigClaims
        {
            Identifier = Text(json, "TLS.identifier"),
            SdkAppId = Number(json, "TLS.sdkappid"),
            IssuedAtSeconds = Number(json, "TLS.time"),
            LifetimeSeconds = Number(json, "TLS.expire"),
            Signature = Text(json, "TLS.sig"),
            UserBuffer = json.TryGetProperty("TLS.userbuf", out var buffer) ? Base64(buffer) : null,
        };
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"The UserSig has no text '{name}'.");

    private static long Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
            ? number
            : throw new FormatException($"The UserSig has no 64-bit number '{name}'.");

    private static ReadOnlyMemory<byte>? Base64(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new FormatException("The UserSig has a 'TLS.userbuf' that is not base64 text.");
}
