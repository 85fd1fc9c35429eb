using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A path has a query or a fragment.</summary>
internal sealed class PathWithQuery()
    : LintRule(
        new(
            "OAL0206",
            Severity.Warning,
            "A path has a query or a fragment",
            "The path '{0}' has a '{1}'; {2}",
            "A path is only the path of a URL; what follows `?` or `#` is escaped by clients and never found by servers.",
            "Describe the query by parameters with `in: query`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from path in subject.Document.Paths
        let at = path.Template.AsSpan().IndexOfAny('?', '#')
        where at >= 0
        select AtNameOf(
            path.Declaration,
            path.Template,
            path.Template[at],
            path.Template[at] == '?'
                ? "queries are described by parameters"
                : "a fragment is never sent, so that no server can tell the path by it"
        );
}
