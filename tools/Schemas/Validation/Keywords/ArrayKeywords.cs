using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCountKeyword(Node node, CountLimit limit) : SchemaKeyword(limit.Name, node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        CountLimit.Of(value, "minItems", "maxItems") is { } limit ? [new ItemCountKeyword(value, limit)] : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Array ? Outcome.NotApplicable
        : limit.Holds(value.GetArrayLength()) ? Outcome.Valid
        : run.Fail(this, limit.Describe("items"), $"{value.GetArrayLength()} items");
}

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsKeyword(Node node) : SchemaKeyword("uniqueItems", node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        value.AsBoolean == true ? [new UniqueItemsKeyword(value)] : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Outcome.NotApplicable;
        }

        var known = new Dictionary<int, List<(int At, JsonElement Item)>>();
        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (run.Budget.IsExhausted)
            {
                break;
            }

            var hash = JsonComparison.HashOf(item);
            var equals = known.TryGetValue(hash, out var list) ? list : known[hash] = [];
            run.Budget.Spend(1 + (JsonText.LengthOf(item) * (1L + equals.Count) / 32));
            var twin = equals.FindIndex(other => JsonComparison.AreEqual(other.Item, item));
            if (twin >= 0)
            {
                return run.Fail(this, "items that differ", $"items {equals[twin].At} and {at} are equal");
            }

            equals.Add((at++, item));
        }

        return Outcome.Valid;
    }
}

/// <summary><c>prefixItems</c>.</summary>
internal sealed class PrefixItemsKeyword(Node node, CompiledSchema[] schemas) : SchemaKeyword("prefixItems", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children => schemas;

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new PrefixItemsKeyword(value, [.. schema.PrefixItems.Select(item => set[item])])];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        foreach (var (at, item) in value.EnumerateArray().Take(schemas.Length).Index())
        {
            seen?.Add(at);
            outcome = run.At(at, item, schemas[at]) == Outcome.Invalid ? Outcome.Invalid : outcome;
        }

        return outcome;
    }
}

/// <summary><c>items</c>: every item after those of <c>prefixItems</c>.</summary>
internal sealed class ItemsKeyword(Node node, CompiledSchema schema, int from) : SchemaKeyword("items", node)
{
    public override bool IsAssertion => false;

    public override IEnumerable<CompiledSchema> Children => [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        schema.Items is { } items and { Node: not ArrayNode }
            ? [new ItemsKeyword(value, set[items], schema.PrefixItems.Count())]
            : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Outcome.NotApplicable;
        }

        var outcome = Outcome.Valid;
        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (at >= from)
            {
                seen?.Add(at);
                outcome = run.At(at, item, schema) == Outcome.Invalid ? Outcome.Invalid : outcome;
            }

            at++;
        }

        return outcome;
    }
}

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsKeyword(Node node, CompiledSchema schema, CountLimit? least, CountLimit? most)
    : SchemaKeyword("contains", node)
{
    public override IEnumerable<CompiledSchema> Children => [schema];

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [
            new ContainsKeyword(
                value,
                set[new Schema(schema.Document, value)],
                schema["minContains"] is { } least ? CountLimit.Of(least, "minContains", "maxContains") : null,
                schema["maxContains"] is { } most ? CountLimit.Of(most, "minContains", "maxContains") : null
            ),
        ];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Outcome.NotApplicable;
        }

        var count = 0;
        foreach (var (at, item) in value.EnumerateArray().Index())
        {
            if (run.Judge(schema, item, looks: false).IsMet)
            {
                seen?.Add(at);
                count++;
            }
        }

        var wanted = least ?? new CountLimit("minContains", 1);
        return !wanted.Holds(count) ? run.Fail(this, wanted.Describe("items of the contained kind"), $"{count}")
            : most is not null && !most.Holds(count)
                ? run.Fail(this, most.Describe("items of the contained kind"), $"{count}")
            : Outcome.Valid;
    }
}
