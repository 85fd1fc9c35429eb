using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>An operation does not say whether it needs credentials.</summary>
internal sealed class OperationUnprotected()
    : LintRule(
        new(
            "OAL0309",
            Severity.Info,
            "An operation does not say whether it needs credentials",
            "{0} {1} has no 'security', and neither has the document, though there are security schemes",
            "The document describes security schemes, but neither it nor the operation says which of them is needed.",
            "Add `security` to the document or the operation; `security: []` says that none is needed."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Document.Security is null && subject.Document.SecuritySchemes.Any()
            ? subject
                .Calls.Where(operation => operation.Node["security"] is null)
                .Select(operation => AtNameOf(operation.Node, operation.Method, operation.Path.Template))
            : [];
}
