using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary>
/// <c>minimum</c>, <c>maximum</c> and their exclusive forms: a boolean beside the bound in 3.0, a bound of its own since
/// 3.1.
/// </summary>
internal sealed class BoundKeyword(
    string name,
    Node node,
    JsonNumber bound,
    string text,
    bool isLower,
    bool isExclusive
) : SchemaKeyword(name, node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set)
    {
        var isLower = ReferenceEquals(value, schema["minimum"]);
        var (name, exclusive) = isLower ? ("minimum", "exclusiveMinimum") : ("maximum", "exclusiveMaximum");
        var isExclusive = schema[exclusive]?.AsBoolean == true;
        return value is ScalarNode { Kind: NodeKind.Number, Text: var text }
            ?
            [
                new BoundKeyword(
                    isExclusive ? exclusive : name,
                    value,
                    JsonNumber.Parse(text),
                    text,
                    isLower,
                    isExclusive
                ),
            ]
            : [];
    }

    public static IEnumerable<SchemaKeyword> OfExclusive(Schema schema, Node value, SchemaSet set)
    {
        var isLower = ReferenceEquals(value, schema["exclusiveMinimum"]);
        return value is ScalarNode { Kind: NodeKind.Number, Text: var text }
            ?
            [
                new BoundKeyword(
                    isLower ? "exclusiveMinimum" : "exclusiveMaximum",
                    value,
                    JsonNumber.Parse(text),
                    text,
                    isLower,
                    true
                ),
            ]
            : [];
    }

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.Number || run.Number(value) is not { } number)
        {
            return Outcome.NotApplicable;
        }

        var order = number.CompareTo(bound);
        var isMet = isExclusive ? (isLower ? order > 0 : order < 0) : (isLower ? order >= 0 : order <= 0);
        return isMet
            ? Outcome.Valid
            : run.Fail(this, $"a number {(isLower ? ">" : "<")}{(isExclusive ? "" : "=")} {text}", value);
    }
}

/// <summary><c>multipleOf</c>, exact for every number of digits.</summary>
internal sealed class MultipleOfKeyword(Node node, JsonNumber step, string text) : SchemaKeyword("multipleOf", node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        value is ScalarNode { Kind: NodeKind.Number, Text: var text }
            ? [new MultipleOfKeyword(value, JsonNumber.Parse(text), text)]
            : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.Number || run.Number(value) is not { } number ? Outcome.NotApplicable
        : number.IsMultipleOf(step) ? Outcome.Valid
        : run.Fail(this, $"a multiple of {text}", value);
}
