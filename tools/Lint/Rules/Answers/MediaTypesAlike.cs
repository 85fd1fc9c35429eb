using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Answers;

/// <summary>Two media types of one body are the same.</summary>
internal sealed class MediaTypesAlike()
    : LintRule(
        new(
            "OAL0407",
            Severity.Warning,
            "Two media types are the same",
            "The media type '{0}' is the same as '{1}'",
            "Two names under one `content` differ only in case, spaces, an empty parameter or `charset=utf-8`, so that only one of them is ever chosen.",
            "Keep one of the two."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject
            .Parts(ObjectKind.MediaType)
            .Select(part => part.Node.Parent)
            .OfType<ObjectNode>()
            .Distinct()
            .SelectMany(content =>
                content
                    .Members.GroupBy(member => MediaTypeName.Canonical(member.Name), StringComparer.Ordinal)
                    .SelectMany(same =>
                        same.Skip(1).Select(member => AtNameOf(member.Value, member.Name, same.First().Name))
                    )
            );
}
