using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>A required property is not described.</summary>
internal sealed class RequiredPropertyUndescribed()
    : LintRule(
        new(
            "OAL0506",
            Severity.Warning,
            "A required property is not described",
            "The property '{0}' is required, but not described",
            "A name under `required` is not under `properties` of the schema, nor of what it takes over by `allOf`. Mostly it is misspelt. Schemas without properties of their own, which only add requirements to others, are left alone.",
            "Correct the name, or describe the property."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        where
            schema["required"] is ArrayNode
            && schema["properties"] is ObjectNode
            && schema["patternProperties"] is null
            && !IsPartOfAnother(schema)
        let described = ObjectProperties.Of(schema)
        from name in schema["required"]!.AsArray!.Items
        where name.AsString is { } text && !described.ContainsKey(text)
        select At(name, name.AsString!);

    /// <summary>A part of a composition may require what its siblings describe.</summary>
    private static bool IsPartOfAnother(Schema schema) => schema.Node.Parent is ArrayNode;
}
