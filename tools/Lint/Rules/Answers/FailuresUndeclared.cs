using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>An operation has an error envelope and shows no failure.</summary>
internal sealed class FailuresUndeclared()
    : LintRule(
        new(
            "OAL0410",
            Severity.Warning,
            "The failures of an operation are not described",
            "{0} {1} reports failures in its body, but neither lists a code nor shows a failure",
            "`x-error-envelope` says where an answer has its error code, but the operation and the document have no `x-error-codes`, and no example of a response has another code than that of a success.",
            "List the codes under `x-error-codes`, or add an example of a failure; otherwise no stub can answer with one and no test can expect it."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Calls
        let envelope = ErrorEnvelope.Of(operation)
        where
            envelope is not null
            && operation.Node["x-error-codes"] is null
            && subject.Document.Root["x-error-codes"] is null
            && !ShowsFailure(operation, envelope)
        select AtNameOf(operation.Node, operation.Method, operation.Path.Template);

    private static bool ShowsFailure(Operation operation, ErrorEnvelope envelope) =>
        operation
            .Responses.SelectMany(response => response.Content)
            .SelectMany(media => media.Examples)
            .Any(example => example.Value is { } value && !envelope.IsSuccess(envelope.CodeIn(value)));
}
