using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>
/// What the texts of a parameter or header may be read as. They carry no types: <c>5</c> is a number where a schema asks for one, and a text where it
/// asks for that.
/// </summary>
internal static class TextReadings
{
    private const int Most = 64;

    /// <summary>Every reading of a value whose scalars travel as bare texts.</summary>
    public static IEnumerable<JsonNode?> Of(JsonNode? value) =>
        value switch
        {
            JsonArray array => Combined(array.Select(Of))
                .Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            JsonObject members => Combined(members.Select(member => Of(member.Value)))
                .Select(values =>
                    (JsonNode?)
                        new JsonObject(
                            members.Zip(values, (member, read) => KeyValuePair.Create(member.Key, read?.DeepClone()))
                        )
                ),
            null => [null],
            _ => Scalars(value),
        };

    private static IEnumerable<JsonNode?> Scalars(JsonNode value)
    {
        var text = value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        yield return JsonValue.Create(text);
        if (text is "true" or "false" || IsNumber(text))
        {
            yield return JsonNode.Parse(text);
        }
    }

    private static bool IsNumber(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return read.RootElement.ValueKind is JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<IReadOnlyList<JsonNode?>> Combined(IEnumerable<IEnumerable<JsonNode?>> choices) =>
        choices
            .Aggregate(
                (IEnumerable<IReadOnlyList<JsonNode?>>)
                    [
                        [],
                    ],
                (made, next) => made.SelectMany(_ => next, (start, one) => (IReadOnlyList<JsonNode?>)[.. start, one])
            )
            .Take(Most);
}
