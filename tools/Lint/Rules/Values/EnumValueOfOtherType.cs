using System.Globalization;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>An enum has a value that its own schema forbids.</summary>
internal sealed class EnumValueOfOtherType()
    : LintRule(
        new(
            "OAL0106",
            Severity.Warning,
            "An enum value has another type than its schema",
            "The value {0} of the enum{2} can never be used, because the schema is of type '{1}'",
            "An enum lists a value of another JSON type than `type` allows. In YAML, unquoted `no`, `1` or `null` are no texts.",
            "Quote the value, or correct `type`. The values of a list's items belong to the `enum` under `items`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        where schema.Types != SchemaTypes.None
        let wrong = (schema.Enum ?? [])
            .Where(value => (TypesOf(value) & schema.Types) == 0 && value.Kind != NodeKind.Null)
            .ToList()
        where wrong.Count > 0
        select At(
            wrong[0],
            ValueText(wrong[0]),
            TypeText(schema),
            wrong.Count == 1 ? "" : $" and {wrong.Count - 1} more"
        );

    private static string ValueText(Node value) =>
        value switch
        {
            ScalarNode { Kind: NodeKind.String } text => $"\"{text.Text}\"",
            ScalarNode other => other.Text,
            ArrayNode => "[…]",
            _ => "{…}",
        };

    private static SchemaTypes TypesOf(Node value) =>
        value.Kind switch
        {
            NodeKind.String => SchemaTypes.String,
            NodeKind.Boolean => SchemaTypes.Boolean,
            NodeKind.Number when !IsWhole(((ScalarNode)value).Text) => SchemaTypes.Number,
            NodeKind.Number => SchemaTypes.Number | SchemaTypes.Integer,
            NodeKind.Array => SchemaTypes.Array,
            NodeKind.Object => SchemaTypes.Object,
            _ => SchemaTypes.Null,
        };

    private static bool IsWhole(string number) =>
        !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        || double.IsInteger(value);

    private static string TypeText(Schema schema) =>
        schema["type"] is ArrayNode several
            ? string.Join(", ", several.Items.Select(type => type.AsString))
            : schema["type"]?.AsString ?? "";
}
