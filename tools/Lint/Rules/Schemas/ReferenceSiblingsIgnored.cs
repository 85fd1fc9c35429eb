using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>Keywords beside a reference have no effect.</summary>
internal sealed class ReferenceSiblingsIgnored()
    : LintRule(
        new(
            "OAL0504",
            Severity.Warning,
            "Keywords beside a reference are ignored",
            "'{0}' beside '$ref' is ignored before OpenAPI 3.1",
            "A schema of 2.0 or 3.0 has other keywords beside `$ref`; these versions ignore them. Texts such as `description` are let pass, since many tools show them.",
            "Put the reference into `allOf` and the keywords beside that, or use OpenAPI 3.1."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Document.Version >= SpecVersion.V31
            ? []
            : from schema in subject.Schemas
            where schema.Reference is not null
            from member in schema.Node.AsObject!.Members
            where
                member.Name is not ("$ref" or "description" or "summary" or "title")
                && !member.Name.StartsWith("x-", StringComparison.Ordinal)
            select AtNameOf(member.Value, member.Name);
}
