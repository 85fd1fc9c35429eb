using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Texts;

/// <summary>An operation has a tag that the document does not list.</summary>
internal sealed class TagUndeclared()
    : LintRule(
        new(
            "OAL0604",
            Severity.Info,
            "A tag is not listed",
            "The document lists tags, but not '{0}'",
            "The document describes its tags under `tags`, and an operation has one that is not among them. Mostly it is misspelt.",
            "Correct the tag, or list it."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Document.Root["tags"] is ArrayNode { Items.Count: > 0 } listed
            ? from operation in subject.Operations
            from tag in operation.Node["tags"]?.AsArray?.Items ?? []
            where tag.AsString is { } name && !listed.Items.Any(known => known["name"]?.AsString == name)
            select At(tag, tag.AsString!)
            : [];
}
