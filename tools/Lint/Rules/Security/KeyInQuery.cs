using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>A scheme sends its key in the URL.</summary>
internal sealed class KeyInQuery()
    : LintRule(
        new(
            "OAL0304",
            Severity.Warning,
            "A key is sent in the URL",
            "The security scheme '{0}' sends its key in the query, where logs, histories and proxies keep it",
            "An apiKey scheme has `in: query`. URLs are written down in many places that headers never reach.",
            "Send the key in a header. Where the service leaves no choice, silence the rule, and keep URLs out of logs."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from scheme in subject.Document.SecuritySchemes
        where scheme.Value is { Type: "apiKey", In: "query" }
        select At(scheme.Value.Node["in"]!, scheme.Key);
}
