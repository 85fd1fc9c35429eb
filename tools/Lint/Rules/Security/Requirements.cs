using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Security;

/// <summary>Finds the security requirements of a document.</summary>
internal static class Requirements
{
    /// <summary>Each scheme that the document or an operation asks for, with the list of scopes as value.</summary>
    public static IEnumerable<Member> Of(LintSubject subject) =>
        subject
            .Operations.Select(operation => operation.Node["security"])
            .Prepend(subject.Document.Root["security"])
            .SelectMany(list => list?.AsArray?.Items ?? [])
            .SelectMany(requirement => requirement.AsObject?.Members ?? []);
}
