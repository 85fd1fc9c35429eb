using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
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
            "A name under `required` is not under `properties` of the schema, nor of what it takes over by `allOf`, nor of a variant under its `oneOf` or `anyOf`, nor of a schema that extends it by `allOf`. Mostly it is misspelt. Schemas without properties of their own, which only add requirements to others, parts of other schemas, and schemas that allow additional properties in so many words are left alone.",
            "Correct the name, or describe the property."
        )
    )
{
    private static readonly List<string> Conditions = ["if", "then", "else", "not"];

    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var extending = subject
            .Schemas.SelectMany(schema => schema.AllOf.Select(part => (Base: part.Target.Node, Whole: schema)))
            .ToLookup(pair => pair.Base.AsWritten(), pair => pair.Whole);
        return from schema in subject.Schemas
            where
                schema["required"] is ArrayNode
                && schema["properties"] is ObjectNode
                && schema["patternProperties"] is null
                && schema["additionalProperties"] is null or ScalarNode { Text: "false" }
                && !IsPartOfAnother(schema)
            let described = schema
                .OneOf.Concat(schema.AnyOf)
                .Concat(extending[schema.Node.AsWritten()])
                .Prepend(schema)
                .Select(ObjectProperties.Of)
                .ToList()
            from name in schema["required"]!.AsArray!.Items
            where name.AsString is { } text && !described.Exists(properties => properties.ContainsKey(text))
            select At(name, name.AsString!);
    }

    /// <summary>A part of a composition or a condition may require what its siblings or the whole describe.</summary>
    private static bool IsPartOfAnother(Schema schema) =>
        schema.Node.Parent is ArrayNode
        || schema.Node.Parent is ObjectNode whole
            && Conditions.Exists(name => ReferenceEquals(whole[name], schema.Node))
        || schema.Node.Parent?.Parent is { } holder && ReferenceEquals(holder["dependentSchemas"], schema.Node.Parent);
}
