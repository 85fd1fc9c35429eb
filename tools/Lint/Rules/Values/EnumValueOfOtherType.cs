using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>An enum has a value that its own schema forbids.</summary>
internal sealed class EnumValueOfOtherType()
    : LintRule(
        new(
            "OAL0106",
            Severity.Warning,
            "An enum value has another type than its schema",
            "The value {0} of the enum can never be used, because the schema is of type '{1}'",
            "An enum lists a value of another JSON type than `type` allows. In YAML, unquoted `no`, `1` or `null` are no texts.",
            "Quote the value, or correct `type`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        where schema.Types != SchemaTypes.None
        from value in schema.Enum ?? []
        where (TypesOf(value) & schema.Types) == 0 && value.Kind != NodeKind.Null
        select At(value, (value as ScalarNode)?.Text ?? value.Kind.ToString(), TypeText(schema));

    private static SchemaTypes TypesOf(Node value) =>
        value.Kind switch
        {
            NodeKind.String => SchemaTypes.String,
            NodeKind.Boolean => SchemaTypes.Boolean,
            NodeKind.Number => SchemaTypes.Number | SchemaTypes.Integer,
            NodeKind.Array => SchemaTypes.Array,
            NodeKind.Object => SchemaTypes.Object,
            _ => SchemaTypes.Null,
        };

    private static string TypeText(Schema schema) =>
        schema["type"] is ArrayNode several
            ? string.Join(", ", several.Items.Select(type => type.AsString))
            : schema["type"]?.AsString ?? "";
}
