using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>A schema has a type that JSON Schema does not have.</summary>
internal sealed class TypeUnknown()
    : LintRule(
        new(
            "OAL0503",
            Severity.Error,
            "A type is unknown",
            "'{0}' is not a type; there are string, number, integer, boolean, array, object and, since 3.1, null",
            "The value of `type` is none of JSON Schema's. `int`, `float`, `date`, `uuid` and the like are formats.",
            "Write the type, with a `format` where one is meant: `type: string` and `format: date`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        from type in schema["type"] is { } stated ? stated.AsArray?.Items ?? [stated] : []
        where !IsKnown(type)
        select At(type, (type as ScalarNode)?.Text ?? (type is ObjectNode ? "{…}" : "[…]"));

    private static bool IsKnown(Node type) =>
        type.Kind == NodeKind.Null
        || type.AsString is "string" or "number" or "integer" or "boolean" or "array" or "object" or "null" or "file";
}
