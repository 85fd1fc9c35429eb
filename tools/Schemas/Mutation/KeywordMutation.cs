using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;
using OpenApi.Schemas.Validation.Keywords;

namespace OpenApi.Schemas.Mutation;

/// <summary>A value that breaks one keyword of its own schema.</summary>
/// <param name="Value">The value.</param>
/// <param name="Below">The pointer from the value to the break; empty for the value itself.</param>
/// <param name="Keyword">The keyword.</param>
internal sealed record BrokenValue(JsonNode? Value, string Below, string Keyword);

/// <summary>Breaks a value in every way that its schema's own keywords allow, and in no other.</summary>
/// <param name="check">Tells what a value breaks.</param>
internal sealed class KeywordMutation(SchemaCheck check)
{
    private const int LongestMade = 20_000;

    private static readonly string[] TextKeywords = ["pattern", "format"];

    private static readonly string[] NumberKeywords =
    [
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "format",
    ];

    private static readonly string[] Texts = ["!", "a", "Z", "0", "not it", " ", "\u0001", "ä€😀", ""];

    private static readonly JsonNode?[] OtherTypes = [true, 12.5, "text", new JsonObject(), new JsonArray()];

    /// <summary>The broken values. Each breaks its keyword; those that would break another one first are left out.</summary>
    public IEnumerable<BrokenValue> ListOf(JsonNode value, Schema schema) =>
        Types(schema)
            .Concat(Values(value, schema))
            .Concat(
                value switch
                {
                    JsonObject members => Members(members, schema),
                    JsonArray items => Items(items, schema),
                    JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => Text(
                        scalar.GetValue<string>(),
                        schema
                    ),
                    JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number => Number(schema),
                    _ => [],
                }
            );

    private static IEnumerable<BrokenValue> Types(Schema schema)
    {
        if (schema.Types == SchemaTypes.None || schema.Types.HasFlag(SchemaTypes.Null))
        {
            return Other();
        }

        // What may not be null breaks the type by being null.
        return Other().Append(new BrokenValue(null, "", "type"));

        IEnumerable<BrokenValue> Other() =>
            schema.Types == SchemaTypes.None
                ? []
                : OtherTypes
                    .Where(other => !Fits(other, schema.Types))
                    .Take(1)
                    .Select(other => new BrokenValue(other?.DeepClone(), "", "type"));
    }

    private IEnumerable<BrokenValue> Values(JsonNode value, Schema schema)
    {
        var keyword =
            schema.Enum is not null ? "enum"
            : schema.Const is not null ? "const"
            : null;
        var stranger = value.GetValueKind() switch
        {
            JsonValueKind.String => (JsonNode?)"not in the document",
            JsonValueKind.Number => 987654,
            _ => null,
        };
        return keyword is not null && stranger is not null && Breaks(stranger, schema, keyword)
            ? [new BrokenValue(stranger, "", keyword)]
            : [];
    }

    private IEnumerable<BrokenValue> Members(JsonObject members, Schema schema)
    {
        foreach (var name in schema.Required.Where(members.ContainsKey))
        {
            var without = members.DeepClone().AsObject();
            without.Remove(name);
            if (Breaks(without, schema, "required"))
            {
                yield return new BrokenValue(without, "", "required");
            }
        }

        if (schema.AdditionalProperties is { IsFalse: true })
        {
            var extended = members.DeepClone().AsObject();
            extended["notInTheDocument"] = 1;
            yield return new BrokenValue(extended, "/notInTheDocument", "additionalProperties");
        }

        if (Count(schema, "minProperties") is > 0 and var least && members.Count >= least)
        {
            yield return new BrokenValue(
                new JsonObject(
                    members
                        .Take((int)least - 1)
                        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
                ),
                "",
                "minProperties"
            );
        }

        if (Count(schema, "maxProperties") is { } most and < LongestMade)
        {
            var extended = members.DeepClone().AsObject();
            for (var i = 0; extended.Count <= most; i++)
            {
                extended["extra" + i.ToString(CultureInfo.InvariantCulture)] = members
                    .FirstOrDefault()
                    .Value?.DeepClone();
            }

            yield return new BrokenValue(extended, "", "maxProperties");
        }
    }

    private static IEnumerable<BrokenValue> Items(JsonArray items, Schema schema)
    {
        if (Count(schema, "minItems") is > 0 and var least && items.Count >= least)
        {
            yield return new BrokenValue(
                new JsonArray([.. items.Take((int)least - 1).Select(item => item?.DeepClone())]),
                "",
                "minItems"
            );
        }

        if (items.Count > 0 && Count(schema, "maxItems") is { } most and < LongestMade)
        {
            var repeated = Enumerable.Range(0, (int)most + 1).Select(at => items[at % items.Count]?.DeepClone());
            yield return new BrokenValue(new JsonArray([.. repeated]), "", "maxItems");
        }

        if (items.Count > 0 && schema["uniqueItems"]?.AsBoolean == true)
        {
            yield return new BrokenValue(
                new JsonArray([items[0]?.DeepClone(), .. items.Select(item => item?.DeepClone())]),
                "",
                "uniqueItems"
            );
        }
    }

    private IEnumerable<BrokenValue> Text(string text, Schema schema)
    {
        if (Count(schema, "minLength") is > 0 and var least)
        {
            yield return new BrokenValue(new string('x', (int)least - 1), "", "minLength");
        }

        if (Count(schema, "maxLength") is { } most and < LongestMade)
        {
            yield return new BrokenValue(text.PadRight((int)most + 1, 'x'), "", "maxLength");
        }

        foreach (var keyword in TextKeywords.Where(keyword => schema[keyword] is not null))
        {
            // Among the texts that break the keyword one that breaks nothing else tells most.
            var broken = Texts
                .Where(candidate => Breaks(candidate, schema, keyword))
                .OrderBy(candidate => Broken(candidate, schema).Count)
                .FirstOrDefault();
            if (broken is not null)
            {
                yield return new BrokenValue(broken, "", keyword);
            }
        }
    }

    private IEnumerable<BrokenValue> Number(Schema schema)
    {
        foreach (var keyword in NumberKeywords)
        {
            var candidates = keyword switch
            {
                "multipleOf" => Of(schema, "multipleOf")
                    .Select(step => step / 2)
                    .Concat(Of(schema, "minimum").Concat(Of(schema, "multipleOf")).Take(1).Select(low => low + 0.37m)),
                "format" => [2147483648m, 9223372036854775808m, -1m],
                _ => Of(schema, "minimum")
                    .Concat(Of(schema, "maximum"))
                    .Concat(Of(schema, keyword))
                    .SelectMany(bound => new[] { bound - 1, bound, bound + 1 }),
            };
            var broken = candidates
                .Where(candidate => Breaks(JsonValue.Create(candidate), schema, keyword))
                .OrderBy(candidate => Broken(JsonValue.Create(candidate), schema).Count)
                .Select(candidate => (decimal?)candidate)
                .FirstOrDefault();
            if (broken is { } number)
            {
                yield return new BrokenValue(JsonValue.Create(number), "", keyword);
            }
        }
    }

    private static IEnumerable<decimal> Of(Schema schema, string keyword) =>
        schema[keyword] is ScalarNode { Kind: NodeKind.Number, Text: var text }
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? [number]
            : [];

    private static long? Count(Schema schema, string keyword) =>
        Of(schema, keyword).Select(count => (long?)count).FirstOrDefault();

    private bool Breaks(JsonNode? value, Schema schema, string keyword) => Broken(value, schema).Contains(keyword);

    private HashSet<string> Broken(JsonNode? value, Schema schema) =>
        [
            .. check
                .Check(schema, JsonSerializer.SerializeToElement(value), Direction.Request)
                .Where(violation => violation.Pointer.Length == 0)
                .Select(violation => violation.Keyword),
        ];

    private static bool Fits(JsonNode? value, SchemaTypes types) =>
        TypeKeyword.IsOf(JsonSerializer.SerializeToElement(value), types);
}
