using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>A keyword belongs to another version than the document.</summary>
internal sealed class KeywordOfOtherVersion()
    : LintRule(
        new(
            "OAL0505",
            Severity.Warning,
            "A keyword belongs to another version",
            "'{0}' has no meaning in {1}; {2}",
            "A schema uses a keyword, or a form of one, that the version of the document does not have: `nullable` and boolean bounds since 3.1, lists of types, `const`, `if`, `prefixItems`, `patternProperties` and numeric exclusive bounds before it. This generator and harness understand most of them all the same; other tools do not.",
            "Write what the version has, or change the version of the document."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var isNew = subject.Document.Version >= SpecVersion.V31;
        var version = isNew ? "OpenAPI 3.1 and later" : "OpenAPI 3.0 and before";
        return from schema in subject.Schemas
            from member in schema.Node.AsObject?.Members ?? []
            let instead = isNew ? InsteadSince31(member) : InsteadBefore31(member)
            where instead is not null
            select AtNameOf(member.Value, member.Name, version, instead);
    }

    private static string? InsteadSince31(Member member) =>
        member.Name switch
        {
            "nullable" => "write 'null' into the list of types",
            "exclusiveMinimum" or "exclusiveMaximum" when member.Value.Kind == NodeKind.Boolean =>
                "write the bound itself as its value",
            _ => null,
        };

    private static string? InsteadBefore31(Member member) =>
        member.Name switch
        {
            "type" when member.Value is ArrayNode => "write one type, with 'nullable: true' if null is allowed",
            "const" => "write an enum of one value",
            "if" or "then" or "else" or "prefixItems" or "patternProperties" or "dependentSchemas" or "contains" =>
                "there is no counterpart",
            "exclusiveMinimum" or "exclusiveMaximum" when member.Value.Kind == NodeKind.Number =>
                "write the bound beside it, and true as its value",
            _ => null,
        };
}
