using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>A name under content is no media type.</summary>
internal sealed class MediaTypeMalformed()
    : LintRule(
        new(
            "OAL0406",
            Severity.Warning,
            "A media type is malformed",
            "'{0}' is not a media type, so no header can ever match it",
            "A name under `content` is not `type/subtype` with parameters `name=value` behind semicolons. `application/json;`, `json` and `application/json, text/plain` are such names.",
            "Correct the name; write several media types as several members."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from part in subject.Parts(ObjectKind.MediaType)
        where part.Name.Length > 0 && !MediaTypeName.IsWellFormed(part.Name)
        select AtNameOf(part.Node, part.Name);
}
