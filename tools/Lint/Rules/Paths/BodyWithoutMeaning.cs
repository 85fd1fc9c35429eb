using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A GET or HEAD has a body.</summary>
internal sealed class BodyWithoutMeaning()
    : LintRule(
        new(
            "OAL0212",
            Severity.Warning,
            "A body has no meaning",
            "A body of {0} has no meaning in HTTP, and many clients and proxies drop it",
            "RFC 9110 gives a body of GET and HEAD no meaning.",
            "Use query parameters, or another method."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Calls
        where operation.Method is "GET" or "HEAD" && operation.Node["requestBody"] is not null
        select AtNameOf(operation.Node["requestBody"]!, operation.Method);
}
