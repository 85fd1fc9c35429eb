using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>A response has a body where HTTP has none.</summary>
internal sealed class ResponseWithForbiddenContent()
    : LintRule(
        new(
            "OAL0402",
            Severity.Warning,
            "A response has content that HTTP forbids",
            "The response {0} cannot have a body, so its content is never sent",
            "A response with the status 1XX, 204, 205 or 304, or to a HEAD, has media types with a schema (RFC 9110, section 6.4.1).",
            "Remove `content`, or correct the status."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from operation in subject.Calls
        from response in operation.Responses
        where
            (response.Status is ['1', ..] or "204" or "205" or "304" || operation.Method == "HEAD")
            && response.Content.Any(media => media.Node["schema"] is not null)
        select AtNameOf(
            response.Declaration,
            operation.Method == "HEAD" ? $"{response.Status} to a HEAD" : response.Status
        );
}
