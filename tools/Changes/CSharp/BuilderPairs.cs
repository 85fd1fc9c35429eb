using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>
/// Finds which request builders are the same: those of one name; those that share an <c>operationId</c>; those whose operations
/// look alike; and those that lead to such.
/// </summary>
internal static class BuilderPairs
{
    /// <summary>The new names by old name.</summary>
    public static Dictionary<string, string> Match(ClientIndex before, ClientIndex after)
    {
        var pairs = before
            .Builders.Keys.Where(after.Builders.ContainsKey)
            .ToDictionary(name => name, StringComparer.Ordinal);
        var taken = pairs.Values.ToHashSet(StringComparer.Ordinal);
        Pair(IdsOf);
        Pair(ShapesOf);
        return pairs;

        void Pair(Func<ClientIndex, RequestBuilderDeclaration, IEnumerable<string>> marks)
        {
            var open = Marked(after, name => !taken.Contains(name), marks);
            foreach (var mark in Marked(before, name => !pairs.ContainsKey(name), marks))
            {
                if (mark.Count() == 1 && open[mark.Key].Count() == 1)
                {
                    PairUpwards(mark.Single(), open[mark.Key].Single());
                }
            }
        }

        void PairUpwards(string? old, string? now)
        {
            while (old is not null && now is not null && !pairs.ContainsKey(old) && taken.Add(now))
            {
                pairs.Add(old, now);
                (old, now) = (before.ParentOf(old), after.ParentOf(now));
            }
        }
    }

    private static ILookup<string, string> Marked(
        ClientIndex client,
        Func<string, bool> isOpen,
        Func<ClientIndex, RequestBuilderDeclaration, IEnumerable<string>> marks
    ) =>
        client
            .Builders.Where(builder => isOpen(builder.Key))
            .SelectMany(builder => marks(client, builder.Value).Select(mark => (Mark: mark, Name: builder.Key)))
            .ToLookup(entry => entry.Mark, entry => entry.Name, StringComparer.Ordinal);

    private static IEnumerable<string> IdsOf(ClientIndex client, RequestBuilderDeclaration builder) =>
        builder.Operations.Select(operation => OperationPairs.IdOf(client, builder, operation)).OfType<string>();

    private static IEnumerable<string> ShapesOf(ClientIndex client, RequestBuilderDeclaration builder) =>
        builder.Operations.Count == 0
            ? []
            : [string.Join('\n', builder.Operations.Select(operation => ShapeOf(client, builder, operation)))];

    private static string ShapeOf(ClientIndex client, RequestBuilderDeclaration builder, OperationModel operation)
    {
        var query = client.QueryOf(builder, operation)?.Properties.Select(property => property.Name) ?? [];
        return $"{operation.Verb} {TypeText.Of(operation.Body?.Type)} {TypeText.Of(operation.Result)} {string.Join(',', query)}";
    }
}
