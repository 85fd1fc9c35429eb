using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A parameter says nothing about its values.</summary>
internal sealed class ParameterUntyped()
    : LintRule(
        new(
            "OAL0210",
            Severity.Warning,
            "A parameter has no schema",
            "The parameter '{0}' has neither 'schema' nor 'content', so clients can only take it for a text",
            "A parameter needs `schema` or `content` (OpenAPI, Parameter Object).",
            "Add a schema."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.Parameter)
        where part.Node["schema"] is null && part.Node["content"] is null
        select At(part.Node, part.Node["name"]?.AsString ?? "");
}
