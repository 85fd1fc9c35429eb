using System.Globalization;
using System.Text.Json.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Sampling;

/// <summary>Tells the items of a <c>uniqueItems</c> array apart.</summary>
internal static class UniqueItem
{
    /// <summary>The item, or a sibling of it that the array does not hold yet.</summary>
    public static JsonNode? Vary(JsonNode? item, JsonArray taken, Schema? schema)
    {
        var listed = schema?.Target.Enum?.Select(value => JsonNode.Parse(NodeJson.Utf8(value))) ?? [];
        return new[] { item }
                .Concat(listed)
                .Concat(Enumerable.Range(taken.Count + 1, taken.Count + 1).Select(number => Numbered(item, number)))
                .FirstOrDefault(candidate => !taken.Any(other => JsonNode.DeepEquals(other, candidate)))
                ?.DeepClone()
            ?? item?.DeepClone();
    }

    private static JsonNode? Numbered(JsonNode? item, int number) =>
        item switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) =>
                $"{text}{number.ToString(CultureInfo.InvariantCulture)}",
            JsonValue value when value.TryGetValue<decimal>(out var low) => low + number,
            JsonObject members when members.Count > 0 => WithFirstVaried(members, number),
            _ => item?.DeepClone(),
        };

    private static JsonObject WithFirstVaried(JsonObject members, int number)
    {
        var copy = members.DeepClone().AsObject();
        var first = copy.First(member => member.Value is JsonValue || copy.Count == 1).Key;
        copy[first] = Numbered(copy[first], number);
        return copy;
    }
}
