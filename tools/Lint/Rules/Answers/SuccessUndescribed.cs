using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>An operation has no success.</summary>
internal sealed class SuccessUndescribed()
    : LintRule(
        new(
            "OAL0404",
            Severity.Warning,
            "An operation has no success",
            "{0} {1} describes no success, so the client cannot know what a good answer looks like",
            "An operation has neither a response 2XX or 3XX (or 101) nor `default`.",
            "Describe the response of a success."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Operations
        where !operation.Responses.Any(response => response.Status is ['2' or '3', ..] or "101" or "1XX" or "default")
        select AtNameOf(operation.Node, operation.Method, operation.Path.Template);
}
