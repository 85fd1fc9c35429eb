using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>A requirement names no scheme.</summary>
internal sealed class SecuritySchemeUnknown()
    : LintRule(
        new(
            "OAL0301",
            Severity.Error,
            "A security requirement names no scheme",
            "There is no security scheme '{0}'",
            "A requirement under `security` has a name that `components/securitySchemes` (`securityDefinitions` of 2.0) does not have, so nobody knows which credentials to send.",
            "Correct the name, or describe the scheme."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var known = subject.Document.SecuritySchemes.Select(scheme => scheme.Key).ToHashSet(StringComparer.Ordinal);
        return from requirement in Requirements.Of(subject)
            where !known.Contains(requirement.Name)
            select AtNameOf(requirement.Value, requirement.Name);
    }
}
