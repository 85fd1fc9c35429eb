using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A path parameter is not said to be required.</summary>
internal sealed class PathParameterOptional()
    : LintRule(
        new(
            "OAL0209",
            Severity.Warning,
            "A path parameter is not required",
            "The path parameter '{0}' must say 'required: true'",
            "A path cannot be called without its parameters; OpenAPI wants `required: true` there.",
            "Add `required: true`. If the segment may be missing, describe a second path without it."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.Parameter)
        where part.Node["in"]?.AsString == "path" && part.Node["required"]?.AsBoolean != true
        select At(part.Node, part.Node["name"]?.AsString ?? "");
}
