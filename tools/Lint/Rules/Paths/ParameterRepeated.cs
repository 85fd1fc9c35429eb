using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A list names a parameter twice.</summary>
internal sealed class ParameterRepeated()
    : LintRule(
        new(
            "OAL0208",
            Severity.Error,
            "A parameter is declared twice",
            "The {0} parameter '{1}' is declared twice here",
            "A list of parameters has two with the same name and place; OpenAPI forbids that, and tools differ in which one they take.",
            "Remove one of the two."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject
            .Document.Paths.Select(path => path.Parameters)
            .Concat(subject.Operations.Select(operation => operation.OwnParameters))
            .SelectMany(Repeated);

    private IEnumerable<Diagnostic> Repeated(IEnumerable<Parameter> list) =>
        list.GroupBy(parameter =>
                // The names of header fields are the same in any case (RFC 9110, section 5.1).
                (parameter.In, parameter.In == "header" ? parameter.Name.ToUpperInvariant() : parameter.Name)
            )
            .SelectMany(same => same.Skip(1))
            .Select(parameter => At(parameter.Declaration, parameter.In, parameter.Name));
}
