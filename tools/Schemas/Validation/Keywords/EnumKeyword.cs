using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary><c>enum</c>.</summary>
internal sealed class EnumKeyword(Node node, JsonElement[] values) : SchemaKeyword("enum", node)
{
    private const int MostShown = 12;

    private readonly HashSet<string> texts = values
        .Where(value => value.ValueKind == JsonValueKind.String)
        .Select(JsonText.Of)
        .ToHashSet(StringComparer.Ordinal);

    private readonly JsonElement[] others = Array.FindAll(values, value => value.ValueKind != JsonValueKind.String);

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        value is ArrayNode list ? [new EnumKeyword(value, [.. list.Items.Select(NodeJson.Element)])] : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        (
            value.ValueKind == JsonValueKind.String
                ? texts.Contains(JsonText.Of(value))
                : Array.Exists(
                    others,
                    allowed =>
                        run.Budget.Spend(1 + (JsonText.LengthOf(value) / 32)) && JsonComparison.AreEqual(allowed, value)
                )
        )
            ? Outcome.Valid
            : run.Fail(this, "one of " + Listed(), value);

    private string Listed() =>
        string.Join(", ", values.Take(MostShown).Select(JsonComparison.Show))
        + (values.Length > MostShown ? $" and {values.Length - MostShown} more" : "");
}

/// <summary><c>const</c>.</summary>
internal sealed class ConstKeyword(Node node, JsonElement only) : SchemaKeyword("const", node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        [new ConstKeyword(value, NodeJson.Element(value))];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        JsonComparison.AreEqual(only, value) ? Outcome.Valid : run.Fail(this, JsonComparison.Show(only), value);
}

/// <summary>The schema <c>false</c>, which no value meets.</summary>
internal sealed class FalseKeyword(Node node) : SchemaKeyword("false", node)
{
    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        run.Fail(this, "no value at all", value);
}
