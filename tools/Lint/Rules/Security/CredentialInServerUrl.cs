using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>The URL of a server has a user and a password.</summary>
internal sealed partial class CredentialInServerUrl()
    : LintRule(
        new(
            "OAL0306",
            Severity.Error,
            "A server's URL has credentials",
            "The URL of the server has a user name or password before the '@'; everyone who has the document has it",
            "A URL under `servers` has user information (RFC 3986, section 3.2.1).",
            "Take it out, describe a security scheme, and change the password."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from server in ServerList.Of(subject)
        let url = server.Node["url"]
        where url?.AsString is { } text && UserInformation().IsMatch(text)
        select At(url);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*@")]
    private static partial Regex UserInformation();
}
