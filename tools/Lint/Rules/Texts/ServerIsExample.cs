using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>A server is only an example.</summary>
internal sealed partial class ServerIsExample()
    : LintRule(
        new(
            "OAL0607",
            Severity.Warning,
            "A server is only an example",
            "The server '{0}' exists only in examples",
            "The host of a server is `example.com`, `.org` or `.net`, or ends in `.example` or `.invalid` (RFC 2606). The default of a variable that stands for the host is let pass.",
            "Write the address of the service."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from server in ServerList.Of(subject)
        where Reserved().IsMatch(server.Url)
        select At(server.Node["url"]!, server.ResolvedUrl);

    [GeneratedRegex(
        @"^[a-z]+://(?:[^/?#@]*@)?(?:[^/?#:]*\.)?(?:example\.(?:com|org|net)|[^/?#:.]+\.(?:example|invalid))(?:[:/?#]|\z)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Reserved();
}
