using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>A scheme does not say how it is used.</summary>
internal sealed class SecuritySchemeIncomplete()
    : LintRule(
        new(
            "OAL0302",
            Severity.Error,
            "A security scheme is incomplete",
            "The security scheme '{0}' {1}",
            "A scheme has no known `type`, or lacks what its type needs: `name` and `in` of an apiKey, `scheme` of http, `flows` of oauth2, `openIdConnectUrl` of openIdConnect.",
            "Add what is missing."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from scheme in subject.Document.SecuritySchemes
        let problem = Problem(scheme.Value)
        where problem is not null
        select AtNameOf(scheme.Value.Node, scheme.Key, problem);

    private static string? Problem(SecurityScheme scheme) =>
        scheme.Type switch
        {
            "apiKey" when scheme.Name is null || scheme.In is not ("query" or "header" or "cookie") =>
                "needs 'name', and 'in' with query, header or cookie",
            "http" when scheme.Scheme is null => "needs 'scheme', such as bearer or basic",
            "oauth2" when scheme.Node["flows"]?.AsObject is not { Members.Count: > 0 } => "needs 'flows'",
            "openIdConnect" when scheme.Node["openIdConnectUrl"] is null => "needs 'openIdConnectUrl'",
            "apiKey" or "http" or "oauth2" or "openIdConnect" or "mutualTLS" => null,
            _ => "needs 'type' with apiKey, http, oauth2, openIdConnect or mutualTLS",
        };
}
