using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>The document has no server.</summary>
internal sealed class ServerMissing()
    : LintRule(
        new(
            "OAL0605",
            Severity.Info,
            "The document has no server",
            "The document names no server, so every user of the client must set its base URL",
            "Neither the document nor any path or operation has `servers` (`host` of 2.0).",
            "Add the address of the service."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Document.Paths.Any() && !ServerList.Of(subject).Any() ? [At(subject.Document.Root)] : [];
}
