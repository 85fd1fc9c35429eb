using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>A requirement asks for a scope that no flow gives.</summary>
internal sealed class ScopeUnknown()
    : LintRule(
        new(
            "OAL0303",
            Severity.Warning,
            "A scope is not described",
            "The scheme '{1}' describes no scope '{0}'",
            "A requirement asks an oauth2 scheme for a scope that none of its flows lists under `scopes`.",
            "Correct the scope, or describe it in the flow."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var known = subject
            .Document.SecuritySchemes.Where(scheme => scheme.Value.Type == "oauth2")
            .ToDictionary(scheme => scheme.Key, scheme => Scopes(scheme.Value), StringComparer.Ordinal);
        return from requirement in Requirements.Of(subject)
            where known.ContainsKey(requirement.Name)
            from scope in requirement.Value.AsArray?.Items ?? []
            where scope.AsString is { } text && !known[requirement.Name].Contains(text)
            select At(scope, scope.AsString!, requirement.Name);
    }

    private static HashSet<string> Scopes(SecurityScheme scheme) =>
        (scheme.Node["flows"]?.Children ?? [])
            .SelectMany(flow => flow["scopes"]?.AsObject?.Members ?? [])
            .Select(scope => scope.Name)
            .ToHashSet(StringComparer.Ordinal);
}
