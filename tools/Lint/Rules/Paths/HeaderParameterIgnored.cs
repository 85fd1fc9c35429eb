using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A header parameter is one that OpenAPI ignores.</summary>
internal sealed class HeaderParameterIgnored()
    : LintRule(
        new(
            "OAL0211",
            Severity.Warning,
            "A header parameter is ignored",
            "The header parameter '{0}' is ignored; {1} says it",
            "OpenAPI ignores header parameters named `Accept`, `Content-Type` and `Authorization`, since media types and security schemes say the same.",
            "Remove the parameter, and describe the media type or the security scheme instead."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.Parameter)
        let name = part.Node["name"]?.AsString
        where part.Node["in"]?.AsString == "header"
        let instead = Instead(name)
        where instead is not null
        select At(part.Node, name, instead);

    private static string? Instead(string? name) =>
        name?.ToUpperInvariant() switch
        {
            "ACCEPT" => "the media type of the responses",
            "CONTENT-TYPE" => "the media type of the request body",
            "AUTHORIZATION" => "a security scheme",
            _ => null,
        };
}
