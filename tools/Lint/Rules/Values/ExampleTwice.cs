using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>An object has both <c>example</c> and <c>examples</c>.</summary>
internal sealed class ExampleTwice()
    : LintRule(
        new(
            "OAL0104",
            Severity.Warning,
            "Both 'example' and 'examples' are there",
            "'example' and 'examples' exclude each other; tools show only one of them",
            "A media type, a parameter or a header has `example` beside `examples` (OpenAPI, Media Type Object).",
            "Move the single example into `examples` under a name of its own."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        new[] { ObjectKind.MediaType, ObjectKind.Parameter, ObjectKind.Header }
            .SelectMany(subject.Parts)
            .Where(part => part.Node["example"] is not null && part.Node["examples"] is not null)
            .Select(part => AtNameOf(part.Node["example"]!));
}
