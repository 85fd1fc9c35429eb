using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>Values that differ from a value at one place: at the edges of what both documents say.</summary>
/// <param name="constants">The numbers and texts of both documents.</param>
internal sealed class Neighbours(IReadOnlyCollection<JsonNode> constants)
{
    private readonly List<JsonNode?> scalars =
    [
        null,
        true,
        "",
        "text",
        "Z9",
        "1234",
        "2020-02-02",
        "2020-02-02T00:00:00Z",
        "00000000-0000-0000-0000-000000000000",
        12.5,
        new JsonObject(),
        new JsonArray(),
        2147483648,
        9223372036854775808m,
        .. constants
            .Where(constant => constant.GetValueKind() is JsonValueKind.String)
            .Select(constant => constant.DeepClone()),
        .. constants.Where(IsSmall).SelectMany(Around),
    ];

    /// <summary>The neighbours of a value.</summary>
    public IEnumerable<JsonNode?> Of(JsonNode? value) =>
        scalars
            .Select(scalar => scalar?.DeepClone())
            .Concat(
                value switch
                {
                    JsonObject members => OfObject(members),
                    JsonArray items => OfArray(items),
                    _ => [],
                }
            );

    private static bool IsSmall(JsonNode constant) =>
        constant.GetValueKind() is JsonValueKind.Number && constant.GetValue<decimal>() is > -100 and < 100;

    private static IEnumerable<JsonNode?> Around(JsonNode constant)
    {
        var number = constant.GetValue<decimal>();
        return
        [
            number,
            number - 1,
            number + 1,
            number + 0.5m,
            number * 2,
            .. number is >= 0 and < 40
                ? new JsonNode?[]
                {
                    new string('a', (int)number),
                    new string('a', (int)number + 1),
                    new string('a', Math.Max(0, (int)number - 1)),
                }
                : [],
        ];
    }

    private IEnumerable<JsonNode?> OfObject(JsonObject members)
    {
        yield return With(members, "other", "text");
        yield return With(members, "other", 1);
        yield return Enumerable.Range(0, 7).Aggregate(members, (all, at) => With(all, $"other{at}", "text"));
        foreach (var (name, value) in members)
        {
            var without = members.DeepClone().AsObject();
            without.Remove(name);
            yield return without;
            foreach (var neighbour in Of(value))
            {
                yield return With(members, name, neighbour);
            }
        }
    }

    private IEnumerable<JsonNode?> OfArray(JsonArray items)
    {
        for (var count = 0; count <= 6 && items.Count > 0; count++)
        {
            yield return new JsonArray([
                .. Enumerable.Range(0, count).Select(at => items[at % items.Count]?.DeepClone()),
            ]);
        }

        foreach (var neighbour in Of(items.FirstOrDefault()))
        {
            yield return new JsonArray([neighbour, .. items.Skip(1).Select(item => item?.DeepClone())]);
        }
    }

    private static JsonObject With(JsonObject members, string name, JsonNode? value)
    {
        var copy = members.DeepClone().AsObject();
        copy[name] = value?.DeepClone();
        return copy;
    }
}
