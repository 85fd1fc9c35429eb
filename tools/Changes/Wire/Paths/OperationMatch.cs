using System.Text.RegularExpressions;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>An operation in both versions.</summary>
/// <param name="Old">The old one.</param>
/// <param name="New">The new one.</param>
internal readonly record struct OperationPair(Operation Old, Operation New)
{
    /// <summary>Whether the templates differ and yet some whole address, server and path together, is the same.</summary>
    public bool AreAddressesShared =>
        Old.Path.Template != New.Path.Template && OperationAddress.Of(Old).Overlaps(OperationAddress.Of(New));
}

/// <summary>
/// Which operation of the new version is which of the old one: by method and path; then by method and path with the names of
/// its parameters left out; then by its whole address, servers included; then, where it moved, by its id, and at last by saying exactly the same.
/// </summary>
/// <param name="Pairs">The operations of both versions, in the order of the old paths' names.</param>
/// <param name="Removed">The operations that only the old version has.</param>
/// <param name="Added">The operations that only the new version has.</param>
internal sealed partial record OperationMatch(
    IReadOnlyList<OperationPair> Pairs,
    IReadOnlyList<Operation> Removed,
    IReadOnlyList<Operation> Added
)
{
    /// <summary>Matches all operations of two documents.</summary>
    public static OperationMatch Of(ApiDocument old, ApiDocument @new)
    {
        var removed = OperationsOf(old);
        var added = OperationsOf(@new);
        var pairs = new List<OperationPair>();
        foreach (
            var identity in (Func<Operation, string?>[])[Address, Shape, Whole, operation => operation.Id, Content]
        )
        {
            pairs.AddRange(Take(removed, added, identity));
        }

        return new([.. pairs.OrderBy(pair => Address(pair.Old), StringComparer.Ordinal)], [.. removed], [.. added]);
    }

    /// <summary>The operation as messages name it, such as <c>POST /pets</c>.</summary>
    public static string Address(Operation operation) => $"{operation.Method} {operation.Path.Template}";

    /// <summary>The address without the names of parameters, which are not on the wire.</summary>
    public static string Shape(Operation operation) => $"{operation.Method} {ShapeOf(operation.Path.Template)}";

    /// <summary>A path template without the names of parameters.</summary>
    public static string ShapeOf(string template) => ParameterName().Replace(template, "{}");

    /// <summary>The whole addresses, for servers that gave to paths a part of theirs or took one.</summary>
    private static string? Whole(Operation operation) =>
        OperationAddress.Of(operation) is { Count: > 0 } addresses
            ? string.Join(' ', addresses.Order(StringComparer.Ordinal))
            : null;

    private static string? Content(Operation operation) =>
        // Saying next to nothing is saying the same as others by chance.
        operation.Node["responses"]
            is null
            ? null
            : $"{Structure.DigestOf(operation.Node):x16}";

    private static List<Operation> OperationsOf(ApiDocument document) =>
        [
            .. document
                .Paths.SelectMany(path => path.Operations)
                .OrderBy(operation => operation.Path.Template, StringComparer.Ordinal)
                .ThenBy(operation => operation.Method, StringComparer.Ordinal),
        ];

    /// <summary>Takes out the pairs whose identity is the same, and no other's in its document.</summary>
    private static List<OperationPair> Take(
        List<Operation> removed,
        List<Operation> added,
        Func<Operation, string?> identity
    )
    {
        var candidates = Unique(added, identity);
        var found = Unique(removed, identity)
            .Where(entry => candidates.ContainsKey(entry.Key))
            .Select(entry => new OperationPair(entry.Value, candidates[entry.Key]))
            .ToList();
        var gone = found.SelectMany(pair => new[] { pair.Old.Node, pair.New.Node }).ToHashSet();
        removed.RemoveAll(operation => gone.Contains(operation.Node));
        added.RemoveAll(operation => gone.Contains(operation.Node));
        return found;
    }

    private static Dictionary<string, Operation> Unique(
        List<Operation> operations,
        Func<Operation, string?> identity
    ) =>
        operations
            .Select(operation => (Identity: identity(operation), operation))
            .Where(entry => entry.Identity is not null)
            .GroupBy(entry => entry.Identity!, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().operation, StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}/]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();
}
