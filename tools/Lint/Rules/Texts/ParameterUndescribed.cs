using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Structure;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>Nothing says what a parameter is.</summary>
internal sealed class ParameterUndescribed()
    : LintRule(
        new(
            "OAL0602",
            Severity.Info,
            "A parameter is not described",
            "The parameter '{0}' has no description",
            "Neither the parameter nor its schema has a `description`.",
            "Say what it means: unit, range, where its values come from."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.Parameter)
        where
            string.IsNullOrWhiteSpace(part.Node["description"]?.AsString)
            && !(
                part.Node["schema"] is { } schema && new Schema(subject.Document, schema).Target.Description is not null
            )
        select At(part.Node, part.Node["name"]?.AsString ?? "");
}
