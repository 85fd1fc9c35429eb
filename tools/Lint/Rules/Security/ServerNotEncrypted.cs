using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
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
            "A URL under `servers` begins with `http://` and names no machine of a local network, and the same address with `https://` does not stand before it.",
            "Write `https://`."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from server in ServerList.Of(subject)
        where Unencrypted().IsMatch(server.ResolvedUrl) && !HasSaferTwin(server)
        select At(server.Node["url"] ?? server.Node, server.ResolvedUrl);

    private static bool HasSaferTwin(Server server)
    {
        var safer = server.ResolvedUrl.Insert(server.ResolvedUrl.IndexOf(':', StringComparison.Ordinal), "s");
        return (server.Node.Parent as ArrayNode)
                ?.Items.TakeWhile(other => !ReferenceEquals(other, server.Node))
                .Any(other => string.Equals(new Server(other).ResolvedUrl, safer, StringComparison.OrdinalIgnoreCase))
            == true;
    }

    [GeneratedRegex(
        @"^(?:http|ws)://(?:[^/?#@]*@)?(?!(?:[^/:?#.]+|\[::1\]|0\.0\.0\.0|(?:127|10)(?:\.[0-9]+){3}|192\.168(?:\.[0-9]+){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]+){2}|[^/:?#]+\.(?:local|localhost|internal|test))(?:[:/?#]|\z))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unencrypted();
}
