using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>Two operations have one id.</summary>
internal sealed class OperationIdRepeated()
    : LintRule(
        new(
            "OAL0214",
            Severity.Error,
            "Two operations have the same id",
            "The operationId '{0}' is already that of {1} {2}",
            "An `operationId` must be unique in the document (OpenAPI, Operation Object).",
            "Rename one of the two."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject
            .Operations.DistinctBy(operation => operation.Node.AsWritten())
            .Where(operation => operation.Id is not null)
            .GroupBy(operation => operation.Id!, StringComparer.Ordinal)
            .SelectMany(same =>
                same.Skip(1)
                    .Select(operation =>
                        At(
                            operation.Node["operationId"]!,
                            operation.Id!,
                            same.First().Method,
                            same.First().Path.Template
                        )
                    )
            );
}
