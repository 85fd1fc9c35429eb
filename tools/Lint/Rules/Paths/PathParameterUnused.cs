using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A path parameter is not in the template.</summary>
internal sealed class PathParameterUnused()
    : LintRule(
        new(
            "OAL0202",
            Severity.Warning,
            "A path parameter is not used",
            "The path '{1}' has no '{{{0}}}', so this path parameter goes nowhere",
            "A parameter with `in: path` has a name that the template of its path does not have in braces.",
            "Remove the parameter, correct its name, or put it into the template."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from path in subject.Document.Paths
        let names = PathTemplate.Names(path.Template)
        from parameter in path.Parameters.Concat(path.Operations.SelectMany(operation => operation.OwnParameters))
        where parameter.In == "path" && !names.Contains(parameter.Name)
        select At(parameter.Declaration, parameter.Name, path.Template);
}
