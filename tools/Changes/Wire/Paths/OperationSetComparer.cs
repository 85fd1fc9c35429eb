using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>Which operations came and went.</summary>
/// <param name="comparison">The run.</param>
internal sealed class OperationSetComparer(Comparison comparison)
{
    public void Compare(OperationMatch match)
    {
        foreach (var operation in match.Removed)
        {
            var rule =
                Sunset.Promises(operation, comparison.Today) ? OperationRules.RemovedBeforeSunset
                : operation.IsDeprecated ? OperationRules.RemovedAfterDeprecation
                : OperationRules.Presence.Forth;
            var place = NearestTo(operation, comparison.New);
            var promised = Sunset.TextOf(operation) is { } date ? $", its date of sunset was {date}" : "";
            Add(
                operation,
                new(rule, operation.Node, "", $"the operation was removed{promised}", operation.Node, place)
            );
        }

        foreach (var operation in match.Added)
        {
            var rule = OperationRules.Presence.Back;
            var place = NearestTo(operation, comparison.Old);
            Add(operation, new(rule, operation.Node, "", "the operation was added", place, operation.Node));
        }
    }

    private void Add(Operation operation, Finding finding) =>
        comparison.Add(new Site(OperationMatch.Address(operation)), [finding]);

    /// <summary>The path that the operation would stand under, else all paths.</summary>
    private static Node NearestTo(Operation operation, ApiDocument document) =>
        document.Root["paths"]?[operation.Path.Template] ?? document.Root["paths"] ?? document.Root;
}
