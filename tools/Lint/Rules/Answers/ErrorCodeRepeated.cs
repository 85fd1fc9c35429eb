using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>A list of error codes has a code twice.</summary>
internal sealed class ErrorCodeRepeated()
    : LintRule(
        new(
            "OAL0411",
            Severity.Warning,
            "An error code is listed twice",
            "The error code '{0}' is already in this list",
            "A list `x-error-codes` has the same code (and the same `status`) twice.",
            "Remove one of the two, or give them different statuses."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject
            .Operations.Select(operation => operation.Node["x-error-codes"])
            .Prepend(subject.Document.Root["x-error-codes"])
            .OfType<ArrayNode>()
            .SelectMany(list =>
                list.Items.Select(item => (Code: item["code"] ?? item, Status: (item["status"] as ScalarNode)?.Text))
                    .Where(entry => entry.Code is ScalarNode)
                    .GroupBy(entry => (((ScalarNode)entry.Code).Text, entry.Status))
                    .SelectMany(same => same.Skip(1).Select(entry => At(entry.Code, same.Key.Text)))
            );
}
