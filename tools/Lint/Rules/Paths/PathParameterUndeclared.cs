using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A name in the template of a path has no parameter.</summary>
internal sealed class PathParameterUndeclared()
    : LintRule(
        new(
            "OAL0201",
            Severity.Error,
            "A path parameter is not declared",
            "{0} declares no path parameter '{1}', which the path '{2}' has",
            "The template of a path has a name in braces for which neither the path nor the operation declares a parameter with `in: path`.",
            "Declare the parameter, or correct the name in the template."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Calls
        where !PathTemplate.IsBroken(operation.Path.Template)
        from name in PathTemplate.Names(operation.Path.Template)
        where !operation.Parameters.Any(parameter => parameter.In == "path" && parameter.Name == name)
        select AtNameOf(operation.Node, operation.Method, name, operation.Path.Template);
}
