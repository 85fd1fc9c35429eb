using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>A description holds a script.</summary>
internal sealed partial class ScriptInText()
    : LintRule(
        new(
            "OAL0608",
            Severity.Warning,
            "A description holds a script",
            "The text holds '{0}', which a page that shows it may run",
            "Descriptions are Markdown, which may hold HTML; a `<script>` element, an event handler or a `javascript:` link runs in pages that show them without care. What stands in backticks is code, which is shown as it is.",
            "Remove it."
        )
    )
{
    private static readonly string[] Members = ["description", "summary", "title"];

    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from node in Enum.GetValues<ObjectKind>()
            .SelectMany(subject.Parts)
            .Select(part => part.Node)
            .Append(subject.Document.Root["info"])
        from name in Members
        let text = node?[name]
        where text is not null
        let script = Script().Match(Code().Replace(text.AsString ?? "", ""))
        where script.Success
        select At(text, script.Value);

    [GeneratedRegex(@"(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(
        @"<script\b|<[a-z]+\s[^>]*\bon[a-z]+\s*=|\]\(\s*javascript:|href\s*=\s*[""']?\s*javascript:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Script();
}
