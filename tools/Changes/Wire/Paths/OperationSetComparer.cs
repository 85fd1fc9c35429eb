using OpenApi.Changes.Wire.Findings;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>Which operations came and went.</summary>
internal static class OperationSetComparer
{
    public static IEnumerable<Finding> Compare(OperationMatch match, ApiDocument old, ApiDocument @new)
    {
        foreach (var operation in match.Removed)
        {
            var rule = operation.IsDeprecated ? OperationRules.RemovedAfterDeprecation : OperationRules.Presence.Forth;
            yield return new(
                rule,
                operation.Node,
                "",
                "the operation was removed",
                operation.Node,
                NearestTo(operation, @new)
            );
        }

        foreach (var operation in match.Added)
        {
            yield return new(
                OperationRules.Presence.Back,
                operation.Node,
                "",
                "the operation was added",
                NearestTo(operation, old),
                operation.Node
            );
        }
    }

    /// <summary>The path that the operation would stand under, else all paths.</summary>
    private static Node NearestTo(Operation operation, ApiDocument document) =>
        document.Root["paths"]?[operation.Path.Template] ?? document.Root["paths"] ?? document.Root;
}
