using System.Text.RegularExpressions;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>The name of a component has signs that it must not have.</summary>
internal sealed partial class ComponentNameInvalid()
    : LintRule(
        new(
            "OAL0509",
            Severity.Warning,
            "The name of a component has forbidden signs",
            "The name '{0}' has other signs than letters, digits, '.', '-' and '_'",
            "The names of components match `^[a-zA-Z0-9._-]+$` (OpenAPI, Components Object); other names need escapes in references, which many tools get wrong. Swagger 2.0 has no such rule.",
            "Rename the component and the references to it."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Document.Version == SpecVersion.V20
            ? []
            : from kind in subject.Document.Root["components"]?.AsObject?.Members ?? []
            where !kind.Name.StartsWith("x-", StringComparison.Ordinal)
            from component in kind.Value.AsObject?.Members ?? []
            where !Allowed().IsMatch(component.Name)
            select AtNameOf(component.Value, component.Name);

    [GeneratedRegex(@"^[a-zA-Z0-9._-]+\z")]
    private static partial Regex Allowed();
}
