using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>
/// Finds which request builders are the same: those of one name; those that the same member of the same builder leads to, as where
/// a parameter of the path was renamed; those that share an <c>operationId</c>; those whose operations look alike; and those that lead to
/// such.
/// </summary>
internal sealed class BuilderPairs
{
    private readonly ClientIndex before;
    private readonly ClientIndex after;
    private readonly Dictionary<string, string> pairs;
    private readonly HashSet<string> taken;

    private BuilderPairs(ClientIndex before, ClientIndex after, TypePairs types)
    {
        this.before = before;
        this.after = after;
        pairs = before
            .Builders.Keys.Where(after.Builders.ContainsKey)
            .ToDictionary(name => name, StringComparer.Ordinal);
        taken = pairs.Values.ToHashSet(StringComparer.Ordinal);
        PairDownwards();
        Pair(builder => IdsOf(before, builder), builder => IdsOf(after, builder));
        var oldShape = new BuilderShape(before, types.NewNameOf);
        var newShape = new BuilderShape(after, after.Relative);
        Pair(oldShape.AtPlace, newShape.AtPlace);
        Pair(oldShape.Anywhere, newShape.Anywhere);
    }

    /// <summary>The new names by old name.</summary>
    /// <param name="before">The old client.</param>
    /// <param name="after">The new client.</param>
    /// <param name="types">Which models and enumerations belong together.</param>
    public static IReadOnlyDictionary<string, string> Match(ClientIndex before, ClientIndex after, TypePairs types) =>
        new BuilderPairs(before, after, types).pairs;

    /// <summary>Pairs what the same member leads to, as long as that is more.</summary>
    private void PairDownwards()
    {
        var open = new Queue<KeyValuePair<string, string>>(pairs);
        while (open.TryDequeue(out var pair))
        {
            var ways = after.Navigation(after.Builders[pair.Value]).ToDictionary(way => way.Key, way => way.Value);
            foreach (var (member, old) in before.Navigation(before.Builders[pair.Key]))
            {
                if (!pairs.ContainsKey(old) && ways.TryGetValue(member, out var now) && taken.Add(now))
                {
                    pairs.Add(old, now);
                    open.Enqueue(KeyValuePair.Create(old, now));
                }
            }
        }
    }

    private void PairUpwards(string? old, string? now)
    {
        while (old is not null && now is not null && !pairs.ContainsKey(old) && taken.Add(now))
        {
            pairs.Add(old, now);
            (old, now) = (before.ParentOf(old), after.ParentOf(now));
        }
    }

    /// <summary>Pairs the builders that have a mark alone on both sides, what leads to them, and what they lead to.</summary>
    private void Pair(
        Func<RequestBuilderDeclaration, IEnumerable<string>> oldMarks,
        Func<RequestBuilderDeclaration, IEnumerable<string>> newMarks
    )
    {
        var open = Marked(after, name => !taken.Contains(name), newMarks);
        foreach (var mark in Marked(before, name => !pairs.ContainsKey(name), oldMarks))
        {
            if (mark.Count() == 1 && open[mark.Key].Count() == 1)
            {
                PairUpwards(mark.Single(), open[mark.Key].Single());
            }
        }

        PairDownwards();
    }

    private static ILookup<string, string> Marked(
        ClientIndex client,
        Func<string, bool> isOpen,
        Func<RequestBuilderDeclaration, IEnumerable<string>> marks
    ) =>
        client
            .Builders.Where(builder => isOpen(builder.Key))
            .SelectMany(builder => marks(builder.Value).Select(mark => (Mark: mark, Name: builder.Key)))
            .ToLookup(entry => entry.Mark, entry => entry.Name, StringComparer.Ordinal);

    private static IEnumerable<string> IdsOf(ClientIndex client, RequestBuilderDeclaration builder) =>
        builder.Operations.Select(operation => OperationPairs.IdOf(client, builder, operation)).OfType<string>();
}
