using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A template cannot be read.</summary>
internal sealed class PathTemplateBroken()
    : LintRule(
        new(
            "OAL0205",
            Severity.Error,
            "A path template is broken",
            "The path '{0}' cannot be read: {1}",
            "The braces of a path do not pair, hold nothing, or name the same parameter twice.",
            "Correct the path."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from path in subject.Document.Paths
        let problem = Problem(path.Template)
        where problem is not null
        select AtNameOf(path.Declaration, path.Template, problem);

    private static string? Problem(string template) =>
        PathTemplate.IsBroken(template) ? "its braces do not pair, or hold no name"
        : PathTemplate.Names(template).GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? $"it has the parameter '{twice.Key}' twice"
        : null;
}
