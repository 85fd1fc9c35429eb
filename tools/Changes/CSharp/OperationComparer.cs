using OpenApi.Changes.CSharp.Rules;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares operations.</summary>
internal static class OperationComparer
{
    /// <summary>Adds the changes.</summary>
    public static void Compare(Comparison comparison)
    {
        var pairs = OperationPairs.Find(comparison.Old, comparison.New, comparison.Types);
        foreach (var old in pairs.Removed.Where(old => IsStanding(comparison.Types.Builders.Keys, comparison.Old, old)))
        {
            var node = comparison.Old.MemberNode(ClientIndex.FullNameOf(old.Builder), old.Operation.Verb);
            var key = Key(comparison.Old, old);
            var builder = comparison.New.Builders[comparison.Types.Builders[comparison.Old.NameOf(old.Builder)]];
            var place = comparison.New.TypeNode(ClientIndex.FullNameOf(builder));
            comparison.Add(OperationRules.Removed, key, $"{key} is gone.", node, place);
            comparison.Covers(node);
        }

        foreach (var now in pairs.Added.Where(now => IsStanding(comparison.Types.Builders.Values, comparison.New, now)))
        {
            var node = comparison.New.MemberNode(ClientIndex.FullNameOf(now.Builder), now.Operation.Verb);
            var key = Key(comparison.New, now);
            var builder = comparison.Types.Builders.First(pair => pair.Value == comparison.New.NameOf(now.Builder)).Key;
            var place = comparison.Old.TypeNode(ClientIndex.FullNameOf(comparison.Old.Builders[builder]));
            comparison.Add(OperationRules.Added, key, $"{key} is new.", place, node);
            comparison.Covers(node);
        }

        foreach (var (old, now) in pairs.Same)
        {
            new OperationPairComparer(comparison, old, now).Compare();
        }
    }

    /// <summary>The member that a change is about.</summary>
    public static string Key(ClientIndex client, BuiltOperation operation) =>
        client.Relative(ClientIndex.FullNameOf(operation.Builder)) + "." + operation.Operation.Verb + "Async";

    /// <summary>Whether the builder is in both clients; a builder that is gone speaks for its operations.</summary>
    private static bool IsStanding(IEnumerable<string> builders, ClientIndex client, BuiltOperation operation) =>
        builders.Contains(client.NameOf(operation.Builder));
}
