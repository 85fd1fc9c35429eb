using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>An operation with the builder that has it.</summary>
internal sealed record BuiltOperation(RequestBuilderDeclaration Builder, OperationModel Operation);

/// <summary>Which operation of the new client is which of the old one.</summary>
/// <param name="Same">Those at the same place, and those with the same <c>operationId</c> elsewhere.</param>
/// <param name="Removed">Those that are gone.</param>
/// <param name="Added">Those that are new.</param>
internal sealed record OperationPairs(
    IReadOnlyList<(BuiltOperation Old, BuiltOperation New)> Same,
    IReadOnlyList<BuiltOperation> Removed,
    IReadOnlyList<BuiltOperation> Added
)
{
    /// <summary>Pairs the operations of all builders.</summary>
    public static OperationPairs Find(ClientIndex before, ClientIndex after, TypePairs pairs)
    {
        var same = new List<(BuiltOperation, BuiltOperation)>();
        var removed = new List<BuiltOperation>();
        var added = All(after).ToDictionary(KeyOf(after), operation => operation, StringComparer.Ordinal);
        foreach (var old in All(before))
        {
            var place = pairs.Builders.TryGetValue(before.NameOf(old.Builder), out var name) ? name : null;
            if (place is not null && added.Remove(place + "." + old.Operation.Verb, out var now))
            {
                same.Add((old, now));
            }
            else
            {
                removed.Add(old);
            }
        }

        foreach (var old in removed.ToList())
        {
            var now = IdOf(before, old.Builder, old.Operation) is { } id
                ? added.FirstOrDefault(entry => IdOf(after, entry.Value.Builder, entry.Value.Operation) == id)
                : default;
            if (now.Value is not null)
            {
                same.Add((old, now.Value));
                removed.Remove(old);
                added.Remove(now.Key);
            }
        }

        return new OperationPairs(same, removed, [.. added.Values]);
    }

    /// <summary>The <c>operationId</c>; null for an operation without, and for a shortcut, which shares that of another.</summary>
    public static string? IdOf(ClientIndex client, RequestBuilderDeclaration builder, OperationModel operation) =>
        operation.ForwardsTo is null
            ? client.MemberNode(ClientIndex.FullNameOf(builder), operation.Verb)?["operationId"]?.AsString
            : null;

    private static IEnumerable<BuiltOperation> All(ClientIndex client) =>
        client.Builders.Values.SelectMany(builder =>
            builder.Operations.Select(operation => new BuiltOperation(builder, operation))
        );

    private static Func<BuiltOperation, string> KeyOf(ClientIndex client) =>
        operation => client.NameOf(operation.Builder) + "." + operation.Operation.Verb;
}
