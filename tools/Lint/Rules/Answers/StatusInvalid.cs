using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>A response stands under something that is no status.</summary>
internal sealed partial class StatusInvalid()
    : LintRule(
        new(
            "OAL0403",
            Severity.Error,
            "A response has no valid status",
            "'{0}' is neither a status, nor a range such as '4XX', nor 'default'",
            "A name under `responses` is not a status of three digits, a range with two capital X, or `default`.",
            "Correct the name."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Operations
        from response in operation.Responses
        where !Status().IsMatch(response.Status)
        select AtNameOf(response.Declaration, response.Status);

    [GeneratedRegex(@"^(?:[1-5](?:[0-9]{2}|XX)|default)\z")]
    private static partial Regex Status();
}
