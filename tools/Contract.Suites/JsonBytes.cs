using System.Text.Json;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Suites;

/// <summary>Bodies that may be JSON.</summary>
internal static class JsonBytes
{
    /// <summary>Whether both bodies are JSON and equal.</summary>
    public static bool AreEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) =>
        TryParse(left) is { } one && TryParse(right) is { } other && JsonComparison.AreEqual(one, other);

    /// <summary>The value, or null when the body is no JSON.</summary>
    public static JsonElement? TryParse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
