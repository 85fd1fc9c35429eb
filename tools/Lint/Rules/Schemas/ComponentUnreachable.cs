using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Rules.Security;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>No path leads to a component.</summary>
internal sealed class ComponentUnreachable()
    : LintRule(
        new(
            "OAL0501",
            Severity.Warning,
            "A component is not reachable",
            "Nothing that can be called leads to '{0}'",
            "No path and no webhook leads to a component, directly or over others; a security scheme is reached by a requirement, and left alone where nothing says what is required (OAL0309). References within extensions count. Mostly it is left over, or the reference to it was forgotten. Documents without paths and webhooks, which only hold components, are left alone.",
            "Remove the component, or refer to it."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (!subject.Document.Paths.Any() && !subject.Document.Webhooks.Any())
        {
            return [];
        }

        var reached = Reachability.Of(subject.Document, subject.CancellationToken);
        var required = Requirements.Of(subject).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var statesSecurity =
            subject.Document.Root["security"] is not null
            || subject.Operations.Any(operation => operation.Node["security"] is not null);
        return from kind in subject.Document.Root["components"]?.AsObject?.Members ?? []
            where !kind.Name.StartsWith("x-", StringComparison.Ordinal)
            from component in kind.Value.AsObject?.Members ?? []
            where
                kind.Name == "securitySchemes"
                    ? statesSecurity && !required.Contains(component.Name)
                    : !reached.Contains(component.Value.AsWritten())
            select AtNameOf(component.Value, $"components/{kind.Name}/{component.Name}");
    }
}
