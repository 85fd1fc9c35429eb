using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary><c>type</c>, one or several. A number without a fraction is an integer however it is written.</summary>
internal sealed class TypeKeyword(Node node, SchemaTypes types) : SchemaKeyword("type", node)
{
    private static readonly (SchemaTypes Type, string Name)[] Names =
    [
        (SchemaTypes.Object, "object"),
        (SchemaTypes.Array, "array"),
        (SchemaTypes.String, "string"),
        (SchemaTypes.Integer, "integer"),
        (SchemaTypes.Number, "number"),
        (SchemaTypes.Boolean, "boolean"),
        (SchemaTypes.Null, "null"),
    ];

    public override int Rank => First;

    public override bool FitsAnyText => (types & (SchemaTypes.String | SchemaTypes.Array | SchemaTypes.Object)) != 0;

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        schema.Types is var types and not SchemaTypes.None ? [new TypeKeyword(value, types)] : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        IsOf(value, types, number => run.Number(number)?.IsInteger != false)
            ? Outcome.Valid
            : run.Fail(this, Describe(types), value);

    public static bool IsOf(JsonElement value, SchemaTypes types) =>
        IsOf(value, types, number => JsonNumber.Parse(number.GetRawText()).IsInteger);

    private static bool IsOf(JsonElement value, SchemaTypes types, Func<JsonElement, bool> isInteger) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => types.HasFlag(SchemaTypes.Object),
            JsonValueKind.Array => types.HasFlag(SchemaTypes.Array),
            JsonValueKind.String => types.HasFlag(SchemaTypes.String),
            JsonValueKind.True or JsonValueKind.False => types.HasFlag(SchemaTypes.Boolean),
            JsonValueKind.Null => types.HasFlag(SchemaTypes.Null),
            JsonValueKind.Number => types.HasFlag(SchemaTypes.Number)
                || (types.HasFlag(SchemaTypes.Integer) && isInteger(value)),
            _ => false,
        };

    public static string Describe(SchemaTypes types) =>
        string.Join(" or ", Names.Where(name => types.HasFlag(name.Type)).Select(name => name.Name));
}
