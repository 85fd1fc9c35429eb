using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>An operation has no id.</summary>
internal sealed class OperationIdMissing()
    : LintRule(
        new(
            "OAL0213",
            Severity.Info,
            "An operation has no id",
            "{0} {1} has no 'operationId', by which tests, stubs and reports could name it",
            "An operation has no `operationId`. The client does without; coverage, stubs and change reports fall back to method and path.",
            "Add an `operationId` and never change it again."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Operations
        where string.IsNullOrWhiteSpace(operation.Id)
        select AtNameOf(operation.Node, operation.Method, operation.Path.Template);
}
