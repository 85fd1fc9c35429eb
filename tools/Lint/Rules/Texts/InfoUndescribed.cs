using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>Nothing says what the service is.</summary>
internal sealed class InfoUndescribed()
    : LintRule(
        new(
            "OAL0603",
            Severity.Info,
            "The document is not described",
            "'info' has no {0}",
            "`info` lacks the title, the version or the description of the service.",
            "Add it; a description says what the service is for, and where its documentation is."
        )
    )
{
    private static readonly string[] Wanted = ["title", "version", "description"];

    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var info = subject.Document.Root["info"];
        var missing = Wanted.Where(name => info?[name] is null).ToList();
        return missing.Count == 0 ? []
            : info is null ? [At(subject.Document.Root, string.Join(", ", missing))]
            : [AtNameOf(info, string.Join(", ", missing))];
    }
}
