using System.Text.RegularExpressions;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>A server is called without encryption.</summary>
internal sealed partial class ServerNotEncrypted()
    : LintRule(
        new(
            "OAL0308",
            Severity.Warning,
            "A server is called without encryption",
            "The server '{0}' is called without encryption, so credentials go over the wire as they are",
            "A URL under `servers` begins with `http://` and names no machine of a local network.",
            "Write `https://`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from server in ServerList.Of(subject)
        where Unencrypted().IsMatch(server.ResolvedUrl)
        select At(server.Node["url"] ?? server.Node, server.ResolvedUrl);

    [GeneratedRegex(
        @"^(?:http|ws)://(?!localhost\b|127\.|10\.|192\.168\.|\[::1\]|[^/:]+\.(?:local|localhost|internal|test)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unencrypted();
}
