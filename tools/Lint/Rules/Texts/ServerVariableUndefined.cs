using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>A variable in the URL of a server is not described.</summary>
internal sealed partial class ServerVariableUndefined()
    : LintRule(
        new(
            "OAL0606",
            Severity.Error,
            "A server variable has no default",
            "The variable '{0}' of the server has no default under 'variables'",
            "The URL of a server has a name in braces without an entry under `variables`, or the entry has no `default`, so no client can call it.",
            "Describe the variable with a default."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from server in ServerList.Of(subject)
        from name in Variable().Matches(server.Url).Select(match => match.Groups[1].Value)
        where server.Node["variables"]?[name]?["default"] is not ScalarNode
        select At(server.Node["url"]!, name);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Variable();
}
