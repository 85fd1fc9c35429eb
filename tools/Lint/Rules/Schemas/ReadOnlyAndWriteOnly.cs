using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>A property never travels.</summary>
internal sealed class ReadOnlyAndWriteOnly()
    : LintRule(
        new(
            "OAL0507",
            Severity.Warning,
            "A property is both read-only and write-only",
            "A schema with 'readOnly' and 'writeOnly' can travel neither way",
            "Both are true; OpenAPI forbids that.",
            "Remove one of the two."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        where schema.IsReadOnly && schema.IsWriteOnly
        select AtNameOf(schema["writeOnly"]!);
}
