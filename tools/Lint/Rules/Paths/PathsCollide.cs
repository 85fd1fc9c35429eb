using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>Two templates differ only in the names of their parameters.</summary>
internal sealed class PathsCollide()
    : LintRule(
        new(
            "OAL0203",
            Severity.Error,
            "Two paths are the same",
            "The path '{0}' is the same as '{1}', only with other parameter names",
            "Two path templates are equal but for the names in braces; OpenAPI forbids that (Paths Object), since no request tells them apart.",
            "Put the operations of both under one of them."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject
            .Document.Paths.Where(path => !PathTemplate.IsBroken(path.Template))
            .GroupBy(path => PathTemplate.Shape(path.Template), StringComparer.Ordinal)
            .SelectMany(same =>
                same.Skip(1).Select(path => AtNameOf(path.Declaration, path.Template, same.First().Template))
            );
}
