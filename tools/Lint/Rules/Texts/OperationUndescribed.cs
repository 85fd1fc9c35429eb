using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>Nothing says what an operation does.</summary>
internal sealed class OperationUndescribed()
    : LintRule(
        new(
            "OAL0601",
            Severity.Info,
            "An operation is not described",
            "{0} {1} has neither a summary nor a description",
            "The generated method has no doc comment, because the operation has no text.",
            "Say in a sentence what the operation does."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Operations
        where string.IsNullOrWhiteSpace(operation.Summary) && string.IsNullOrWhiteSpace(operation.Description)
        select AtNameOf(operation.Node, operation.Method, operation.Path.Template);
}
