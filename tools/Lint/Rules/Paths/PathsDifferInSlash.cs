using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>Two paths differ only in a slash at the end.</summary>
internal sealed class PathsDifferInSlash()
    : LintRule(
        new(
            "OAL0207",
            Severity.Warning,
            "Two paths differ only in a slash",
            "The path '{0}' is also there without the slash at its end",
            "Most servers and proxies take a path with and without a slash at its end for the same.",
            "Keep the one that the service documents."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var templates = subject.Document.Paths.Select(path => path.Template).ToHashSet(StringComparer.Ordinal);
        return subject
            .Document.Paths.Where(path =>
                path.Template.Length > 1 && path.Template.EndsWith('/') && templates.Contains(path.Template[..^1])
            )
            .Select(path => AtNameOf(path.Declaration, path.Template));
    }
}
