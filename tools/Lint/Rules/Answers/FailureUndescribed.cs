using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>An operation has no failure.</summary>
internal sealed class FailureUndescribed()
    : LintRule(
        new(
            "OAL0405",
            Severity.Info,
            "An operation has no failure",
            "{0} {1} describes no failure, so the client can only throw a plain exception",
            "An operation has neither a response 4XX or 5XX, nor `default`, nor error codes (`x-error-codes`).",
            "Describe at least `default` with the error that the service sends."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Calls
        where
            operation.Node["x-error-codes"] is null
            && !operation.Responses.Any(response => response.Status is ['4' or '5', ..] or "default")
        select AtNameOf(operation.Node, operation.Method, operation.Path.Template);
}
