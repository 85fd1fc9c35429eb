using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>A query parameter is a credential.</summary>
internal sealed class CredentialParameterInQuery()
    : LintRule(
        new(
            "OAL0305",
            Severity.Warning,
            "A credential is a query parameter",
            "The query parameter '{0}' is a credential; logs, histories and proxies keep URLs",
            "A parameter with `in: query` has the name of a credential (token, key, secret, password, signature and the like; page and continuation tokens are not meant).",
            "Describe a security scheme that sends it in a header, or send it in the body."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.Parameter)
        where part.Node["in"]?.AsString == "query"
        let name = part.Node["name"]
        where name?.AsString is { } text && CredentialName.Is(text)
        select At(name, name.AsString!);
}
